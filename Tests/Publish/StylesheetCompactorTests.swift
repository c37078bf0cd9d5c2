// What is taken out of a stylesheet must not change what it means: each case is one place where it could.

import Testing

@testable import Publish

@Suite struct StylesheetCompactorTests {
  @Test(arguments: [
    // Comments, indentation, the last semicolon.
    ("/* The look */\n\nbody {\n  margin: 0;\n  color : red;\n}\n", "body{margin:0;color :red}"),
    ("a{}/* one */\n/* two */b{}", "a{}b{}"),
    ("@charset \"utf-8\";\na { b: c }", "@charset \"utf-8\";a{b:c}"),
    ("/*! © 示例日报 */\na { b: c }", "/*! © 示例日报 */ a{b:c}"),
    ("a { b: c } /* never closed", "a{b:c}"),
    // Selectors.
    (".a .b > .c + .d ~ .e , f { x: y }", ".a .b>.c + .d ~ .e,f{x:y}"),
    (".a :not( .b, .c ) :hover { x: y }", ".a :not(.b,.c) :hover{x:y}"),
    ("a [ href ] *.b #c { x: y }", "a [href] *.b #c{x:y}"),
    ("a/**/b { x: y }", "a/**/b{x:y}"),
    ("a /**/ b { x: y }", "a b{x:y}"),
    ("[type=\"a  b\" i] { x: y }", "[type=\"a  b\" i]{x:y}"),
    (":nth-child( 2n + 1 ) { x: y }", ":nth-child(2n + 1){x:y}"),
    // Conditions: a keyword beside a bracket keeps its space.
    ("@media screen and (min-width : 40em) { a { b: c } }", "@media screen and (min-width :40em){a{b:c}}"),
    ("@supports not (display: grid) { a { b: c } }", "@supports not (display:grid){a{b:c}}"),
    ("@media (400px <= width <= 700px) { a { b: c } }", "@media (400px <= width <= 700px){a{b:c}}"),
    // Values.
    ("a { width: calc( 100% - ( 2em + 1px ) ) }", "a{width:calc(100% - (2em + 1px))}"),
    ("a { font: 700 1rem / 1.5 \"Songti SC\", serif }", "a{font:700 1rem/1.5 \"Songti SC\",serif}"),
    ("a { margin: 0 -1px !important; }", "a{margin:0 -1px!important}"),
    ("a { --empty: ; --open: }", "a{--empty: ;--open: }"),
    ("a { grid-template: [ top ] auto / [ left ] 1fr }", "a{grid-template:[top] auto/[left] 1fr}"),
    ("a { width: calc( 4em / 3 ) ; b: c / * ; d: / / }", "a{width:calc(4em/3);b:c/ *;d:/ /}"),
    ("a { b: 3 / /* two */ 2 / * }", "a{b:3/2/ *}"),
    // Strings and addresses are nobody's white space.
    ("a::before { content: \"  /* ; } \\\" \" ; }", "a::before{content:\"  /* ; } \\\" \"}"),
    ("a { b: 'it''s  ' ; c: \"unclosed  \n; d: e }", "a{b:'it''s  ';c:\"unclosed  \n;d:e}"),
    ("a { b: url( a  b/*c*/;d.png ) no-repeat }", "a{b:url( a  b/*c*/;d.png ) no-repeat}"),
    ("a { b: URL(x\\) ;y) }", "a{b:URL(x\\) ;y)}"),
    ("a { b: url(  \"x  y\"  ) }", "a{b:url(\"x  y\")}"),
    // Escapes: the white space after digits belongs to the escape.
    (".\\31  .b { x: y }", ".\\31  .b{x:y}"),
    (".\\31 23 { x: y }", ".\\31 23{x:y}"),
    (".a\\{ .b\\: c { x: y }", ".a\\{ .b\\: c{x:y}"),
    // Nothing at all, and nothing to take out.
    ("", ""), (" \n\t", ""), ("a{b:c}", "a{b:c}"), ("\\", "\\"), ("\"", "\""),
  ])
  func casesByHand(_ source: String, _ expected: String) {
    let compact = StylesheetCompactor.compact(Array(source.utf8))
    #expect(String(decoding: compact, as: UTF8.self) == expected)
    #expect(StylesheetCompactor.compact(compact) == compact, "what is compact stays as it is")
  }
}
