// The entry that libFuzzer calls with each input; see `Tests/Fuzz/template-bytes.sh`.

import TemplateTrials

/// Runs one trial, and stops the process where a rule is violated.
@_cdecl("LLVMFuzzerTestOneInput")
public func renderOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  do {
    try TemplateTrial(Array(UnsafeBufferPointer(start: data, count: size))).run()
  } catch {
    preconditionFailure(error.rule)
  }
  return 0
}
