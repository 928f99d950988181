import Foundation

// What is counted in English, and by which words numbers are told.
extension EnglishNumberFinder {
  static let units: [String: Decimal] = [
    "hundred": 100, "thousand": 1000, "grand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "dozen": 12, "k": 1000, "mil": 1_000_000, "lakh": 100_000,
  ]
  static let currencies: Set = [
    "yuan", "rmb", "kuai", "pounds", "pound", "quid", "quid's", "euros", "euro", "dollars",
    "dollar", "bucks", "renminbi", "cny", "gbp", "usd", "eur", "sterling", "pounds'", "smackers",
  ]
  static let people: Set = [
    "people", "persons", "households", "families", "residents", "flats", "homes", "tenants",
    "workers", "villagers", "owners", "neighbours", "neighbors", "teachers", "parents", "pupils",
    "children",
    "staff", "drivers", "farmers", "houses", "apartments", "men", "women", "kids", "students",
    "pensioners", "patients", "colleagues", "employees", "shops", "traders", "stallholders",
    "buyers", "others", "us",
    "units", "veterans", "leaseholders", "residences", "properties", "customers", "investors",
    "depositors", "members", "mothers", "fathers", "holders", "hands", "aides", "nurses",
    "cleaners", "riders", "couriers",
    "purchasers", "souls", "folk", "folks", "lads", "girls", "boys", "businesses", "trades",
    "tradesmen", "delegates", "signatories", "passengers", "users", "riders", "cottages",
    "bungalows", "dwellings", "growers", "fishermen",
    "labourers", "laborers", "retirees", "shareholders", "policyholders", "ladies", "guests",
    "motorists", "cyclists", "commuters", "victims", "lodgers", "cabbies", "carers", "stalls",
    "shopkeepers", "holdings", "gentlemen", "painters",
    "applicants", "graduates", "operatives", "crew", "allotments", "claimants", "subscribers",
    "locals", "dads", "mums", "moms", "couples",
  ]
  static let adjectives: Set = [
    "other", "of", "us", "the", "odd", "or", "so", "more", "elderly", "old", "young", "local",
    "migrant", "former", "retired", "laid-off", "my", "our", "about", "affected", "different",
    "fellow", "small",
    "car", "plot", "stall", "shop", "flat", "home", "house", "card", "unit", "school", "bus",
    "taxi", "construction", "factory", "ex", "these", "those", "such", "poor", "low-income",
    "pension", "single", "new", "good", "square", "cubic",
    "registered", "private", "rented", "council", "terraced", "village", "farm", "fishing", "night",
    "day", "part-time", "full-time", "garment", "textile", "site", "ground", "ground-floor",
    "top-floor", "policy", "account", "bond", "share", "season-ticket", "club", "paid-up",
  ]
  static let spans: [String: ChineseDate.Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "month": .month, "months": .month,
    "year": .year, "years": .year,
  ]
  /// What numbers count that are no sums.
  static let counted: Set<String> = people.union([
    "km", "m", "metres", "meters", "metre", "square", "mu", "acres", "acre", "tonnes", "tons",
    "ton", "kilos", "kg", "miles", "words", "pages", "times", "signatures", "hours", "minutes",
    "feet", "foot", "yards",
    "calories", "sheep", "hens", "birds", "chickens", "pigs", "cattle", "fish", "trees", "hectares",
    "litres", "gallons", "seats", "rooms", "copies", "steps", "per", "percent", "volts", "decibels",
    "kw", "watts", "rpm", "revs",
    "jin", "catties", "saplings", "seedlings", "bricks", "books", "leaflets", "letters", "names",
    "calls", "votes", "lamps", "vehicles", "cars", "lorries", "bags", "boxes", "bottles", "degrees",
    "years", "months", "days", "weeks",
    "hits", "views", "followers", "members", "visitors", "spectators", "population", "inhabitants",
    "cubic", "a.m", "p.m", "am", "pm", "o'clock", "strong", "units", "clock",
  ])
}
