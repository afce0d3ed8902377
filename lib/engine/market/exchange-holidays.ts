import type { ExchangeDate } from '../units.ts';

/** Full-day closures of NYSE and Cboe, 2015–2035, by year: month-day and name. Source: NYSE holiday calendars and rule 7.2. */
const CLOSURES: Readonly<Record<number, string>> = {
  2015: '0101N 0119K 0216W 0403G 0525M 0703I 0907L 1126T 1225C',
  2016: '0101N 0118K 0215W 0325G 0530M 0704I 0905L 1124T 1226C',
  2017: '0102N 0116K 0220W 0414G 0529M 0704I 0904L 1123T 1225C',
  2018: '0101N 0115K 0219W 0330G 0528M 0704I 0903L 1122T 1205B 1225C',
  2019: '0101N 0121K 0218W 0419G 0527M 0704I 0902L 1128T 1225C',
  2020: '0101N 0120K 0217W 0410G 0525M 0703I 0907L 1126T 1225C',
  2021: '0101N 0118K 0215W 0402G 0531M 0705I 0906L 1125T 1224C',
  2022: '0117K 0221W 0415G 0530M 0620J 0704I 0905L 1124T 1226C',
  2023: '0102N 0116K 0220W 0407G 0529M 0619J 0704I 0904L 1123T 1225C',
  2024: '0101N 0115K 0219W 0329G 0527M 0619J 0704I 0902L 1128T 1225C',
  2025: '0101N 0109R 0120K 0217W 0418G 0526M 0619J 0704I 0901L 1127T 1225C',
  2026: '0101N 0119K 0216W 0403G 0525M 0619J 0703I 0907L 1126T 1225C',
  2027: '0101N 0118K 0215W 0326G 0531M 0618J 0705I 0906L 1125T 1224C',
  2028: '0117K 0221W 0414G 0529M 0619J 0704I 0904L 1123T 1225C',
  2029: '0101N 0115K 0219W 0330G 0528M 0619J 0704I 0903L 1122T 1225C',
  2030: '0101N 0121K 0218W 0419G 0527M 0619J 0704I 0902L 1128T 1225C',
  2031: '0101N 0120K 0217W 0411G 0526M 0619J 0704I 0901L 1127T 1225C',
  2032: '0101N 0119K 0216W 0326G 0531M 0618J 0705I 0906L 1125T 1224C',
  2033: '0117K 0221W 0415G 0530M 0620J 0704I 0905L 1124T 1226C',
  2034: '0102N 0116K 0220W 0407G 0529M 0619J 0704I 0904L 1123T 1225C',
  2035: '0101N 0115K 0219W 0323G 0528M 0619J 0704I 0903L 1122T 1225C',
};

/** Sessions that close at 13:00, same years. */
const HALF_DAYS: Readonly<Record<number, string>> = {
  2015: '1127 1224',
  2016: '1125',
  2017: '0703 1124',
  2018: '0703 1123 1224',
  2019: '0703 1129 1224',
  2020: '1127 1224',
  2021: '1126',
  2022: '1125',
  2023: '0703 1124',
  2024: '0703 1129 1224',
  2025: '0703 1128 1224',
  2026: '1127 1224',
  2027: '1126',
  2028: '0703 1124',
  2029: '0703 1123 1224',
  2030: '0703 1129 1224',
  2031: '0703 1128 1224',
  2032: '1126',
  2033: '1125',
  2034: '0703 1124',
  2035: '0703 1123 1224',
};

const NAMES: Readonly<Record<string, string>> = {
  N: 'New Year’s Day',
  K: 'Martin Luther King Jr. Day',
  W: 'Washington’s Birthday',
  G: 'Good Friday',
  M: 'Memorial Day',
  J: 'Juneteenth',
  I: 'Independence Day',
  L: 'Labor Day',
  T: 'Thanksgiving Day',
  C: 'Christmas Day',
  B: 'National Day of Mourning, George H. W. Bush',
  R: 'National Day of Mourning, Jimmy Carter',
};

export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2035;

const dated = (year: string, monthDay: string): ExchangeDate =>
  `${year}-${monthDay.slice(0, 2)}-${monthDay.slice(2, 4)}`;

/** Holiday name by date. */
export const HOLIDAYS: ReadonlyMap<ExchangeDate, string> = new Map(
  Object.entries(CLOSURES).flatMap(([year, list]) =>
    list.split(' ').map((entry) => [dated(year, entry), NAMES[entry.slice(4)] ?? entry]),
  ),
);

/** Dates of sessions that close at 13:00. */
export const EARLY_CLOSES: ReadonlySet<ExchangeDate> = new Set(
  Object.entries(HALF_DAYS).flatMap(([year, list]) => list.split(' ').map((entry) => dated(year, entry))),
);
