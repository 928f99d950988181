import CaseRecord

/// The days of the feasts that follow the moon, from 1990 to 2050.
///
/// Each row is a year and the month and day of Spring Festival, Dragon Boat Festival and
/// Mid-Autumn, computed with ICU's Chinese calendar.
enum LunarTable {
  enum Feast: Int, Hashable, Sendable, CaseIterable {
    case spring, dragonBoat, midAutumn
  }

  /// The day of a feast; nil outside the table.
  static func day(_ feast: Feast, in year: Int) -> CivilDate? {
    guard let row = days[year] else { return nil }
    return CivilDate(year: year, month: row[feast.rawValue] / 100, day: row[feast.rawValue] % 100)
  }

  private static let days: [Int: [Int]] = Dictionary(
    table.split(separator: "\n").map { line in
      let row = line.split(separator: " ").map { Int($0) ?? 0 }
      return (row[0], Array(row.dropFirst()))
    },
    uniquingKeysWith: { first, _ in first })

  private static let table = """
    1990 0127 0528 1003
    1991 0215 0616 0922
    1992 0204 0605 0911
    1993 0123 0624 0930
    1994 0210 0613 0920
    1995 0131 0602 0909
    1996 0219 0620 0927
    1997 0207 0609 0916
    1998 0128 0530 1005
    1999 0216 0618 0924
    2000 0205 0606 0912
    2001 0124 0625 1001
    2002 0212 0615 0921
    2003 0201 0604 0911
    2004 0122 0622 0928
    2005 0209 0611 0918
    2006 0129 0531 1006
    2007 0218 0619 0925
    2008 0207 0608 0914
    2009 0126 0528 1003
    2010 0214 0616 0922
    2011 0203 0606 0912
    2012 0123 0623 0930
    2013 0210 0612 0919
    2014 0131 0602 0908
    2015 0219 0620 0927
    2016 0208 0609 0915
    2017 0128 0530 1004
    2018 0216 0618 0924
    2019 0205 0607 0913
    2020 0125 0625 1001
    2021 0212 0614 0921
    2022 0201 0603 0910
    2023 0122 0622 0929
    2024 0210 0610 0917
    2025 0129 0531 1006
    2026 0217 0619 0925
    2027 0206 0609 0915
    2028 0126 0528 1003
    2029 0213 0616 0922
    2030 0203 0605 0912
    2031 0123 0624 1001
    2032 0211 0612 0919
    2033 0131 0601 0908
    2034 0219 0620 0927
    2035 0208 0610 0916
    2036 0128 0530 1004
    2037 0215 0618 0924
    2038 0204 0607 0913
    2039 0124 0527 1002
    2040 0212 0614 0920
    2041 0201 0603 0910
    2042 0122 0622 0928
    2043 0210 0611 0917
    2044 0130 0531 1005
    2045 0217 0619 0925
    2046 0206 0608 0915
    2047 0126 0529 1004
    2048 0214 0615 0922
    2049 0202 0604 0911
    2050 0123 0623 0930
    """
}
