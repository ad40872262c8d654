/** Offsets in minutes east of UTC. A summer name used in winter is an error of the sender: see `season`. */
interface ZoneName {
  minutes: number;
  /** For names that hold only while this rule's summer time does; null: the offset always holds. */
  season: 'eu' | 'us' | null;
}

/** What a press office calls its clock. Names that mean several clocks (IST, CST, AST) are not here, on purpose. */
export const ZONES: Readonly<Record<string, ZoneName>> = {
  gmt: { minutes: 0, season: null },
  utc: { minutes: 0, season: null },
  z: { minutes: 0, season: null },
  wet: { minutes: 0, season: null },
  cet: { minutes: 60, season: null },
  mez: { minutes: 60, season: null },
  eet: { minutes: 120, season: null },
  msk: { minutes: 180, season: null },
  мск: { minutes: 180, season: null },
  hkt: { minutes: 480, season: null },
  sgt: { minutes: 480, season: null },
  jst: { minutes: 540, season: null },
  kst: { minutes: 540, season: null },
  aest: { minutes: 600, season: null },
  est: { minutes: -300, season: null },
  mst: { minutes: -420, season: null },
  pst: { minutes: -480, season: null },
  bst: { minutes: 60, season: 'eu' },
  cest: { minutes: 120, season: 'eu' },
  mesz: { minutes: 120, season: 'eu' },
  eest: { minutes: 180, season: 'eu' },
  edt: { minutes: -240, season: 'us' },
  cdt: { minutes: -300, season: 'us' },
  mdt: { minutes: -360, season: 'us' },
  pdt: { minutes: -420, season: 'us' },
};

/** Clocks that move with the season: winter offset, and whose rule moves them. */
export const MOVING_ZONES: Readonly<Record<string, { minutes: number; season: 'eu' | 'us' }>> = {
  et: { minutes: -300, season: 'us' },
  eastern: { minutes: -300, season: 'us' },
  ct: { minutes: -360, season: 'us' },
  central: { minutes: -360, season: 'us' },
  mt: { minutes: -420, season: 'us' },
  mountain: { minutes: -420, season: 'us' },
  pt: { minutes: -480, season: 'us' },
  pacific: { minutes: -480, season: 'us' },
  'london time': { minutes: 0, season: 'eu' },
  'uk time': { minutes: 0, season: 'eu' },
  'brussels time': { minutes: 60, season: 'eu' },
  'paris time': { minutes: 60, season: 'eu' },
  'berlin time': { minutes: 60, season: 'eu' },
  'geneva time': { minutes: 60, season: 'eu' },
  'vienna time': { minutes: 60, season: 'eu' },
  'rome time': { minutes: 60, season: 'eu' },
  'new york time': { minutes: -300, season: 'us' },
  'washington time': { minutes: -300, season: 'us' },
};

/** Cities whose clock never moves. */
export const FIXED_CITY_TIMES: Readonly<Record<string, number>> = {
  'moscow time': 180,
  'beijing time': 480,
  'hong kong time': 480,
  'singapore time': 480,
  'tokyo time': 540,
  'dubai time': 240,
  'по московскому времени': 180,
};
