/// The hash by which a model knows a feature.
enum TopicHash {
  /// FNV-1a, folded to 32 bits: of a clause's feature, or of a whole turn's, which means another
  /// thing.
  static func of(_ feature: String, isWhole: Bool) -> UInt32 {
    var hash: UInt64 = isWhole ? 0x84222325_cbf29ce4 : 0xcbf29ce4_84222325
    for byte in feature.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ 0xff) &* 0x100_0000_01b3
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
