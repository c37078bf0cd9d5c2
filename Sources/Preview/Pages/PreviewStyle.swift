/// How the panel, the strip and the preview's own pages look, whatever the site's own stylesheet says.
enum PreviewStyle {
  /// The rules.
  static let css = """
    #niangjia-preview{all:initial;position:fixed;right:12px;bottom:12px;z-index:2147483000;max-width:min(560px,calc(100vw - 24px))}
    #niangjia-preview *,.niangjia-page *{box-sizing:border-box}
    #niangjia-preview details,.niangjia-page main{font:14px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:#1c1c1c;background:#fff}
    #niangjia-preview details{display:block;border:1px solid #888;box-shadow:0 2px 12px rgba(0,0,0,.25);max-height:70vh;overflow:auto}
    #niangjia-preview summary{display:block;cursor:pointer;padding:6px 12px;background:#7a4a00;color:#fff}
    #niangjia-preview summary.error{background:#a1141c}
    #niangjia-preview h2,.niangjia-page h2{font:700 14px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:inherit;margin:8px 12px 0}
    #niangjia-preview ol,.niangjia-page ol{list-style:none;margin:0;padding:4px 12px 8px}
    #niangjia-preview li,.niangjia-page li{display:block;border-left:4px solid #7a4a00;padding:2px 0 2px 10px;margin:8px 0}
    #niangjia-preview li.error,.niangjia-page li.error{border-color:#a1141c}
    #niangjia-preview li.hint,.niangjia-page li.hint{border-color:#5b6b7b}
    #niangjia-preview code,.niangjia-page code,#niangjia-preview pre,.niangjia-page pre{font:13px/1.5 ui-monospace,"Noto Sans Mono CJK SC",monospace}
    #niangjia-preview code,.niangjia-page code{font-weight:700;overflow-wrap:anywhere}
    #niangjia-preview small,.niangjia-page small{color:#666}
    #niangjia-preview pre,.niangjia-page pre{margin:4px 0;padding:4px 8px;background:#f3f1ec;white-space:pre-wrap;overflow-wrap:anywhere}
    #niangjia-preview mark,.niangjia-page mark{background:#ffd0d0;color:inherit;border-bottom:2px solid #a1141c}
    #niangjia-preview p,.niangjia-page p{margin:0}
    .niangjia-page{margin:0;background:#f3f1ec}
    .niangjia-page main{max-width:760px;margin:40px auto;padding:24px;border-top:6px solid #a1141c}
    .niangjia-page h1{font-size:22px;margin:0 0 8px}
    .niangjia-draft{position:fixed;left:0;right:0;top:0;z-index:2147482000;padding:4px 12px;background:#7a4a00;color:#fff;font:14px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;text-align:center}
    @media print{#niangjia-preview,.niangjia-draft{display:none}}

    """
}
