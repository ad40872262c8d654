/** Scales, units and currencies that stand beside a number. */

export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['billion', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
]);
/** Glued to a sum of money: "$8.3m", "€2bn", "£40k". */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['b', 1e9],
  ['bn', 1e9],
  ['t', 1e12],
  ['tn', 1e12],
]);

/** Before the number; "$" is the US dollar unless the sign says otherwise. */
export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['AU$', 'AUD'],
  ['C$', 'CAD'],
  ['CA$', 'CAD'],
  ['NZ$', 'NZD'],
  ['HK$', 'HKD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['NT$', 'TWD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₸', 'KZT'],
  ['₪', 'ILS'],
  ['Rs', 'INR'],
  ['Rs.', 'INR'],
]);
const ISO_CURRENCIES =
  'USD EUR GBP JPY CNY RUB INR CHF AUD CAD NZD SGD HKD SEK NOK DKK PLN CZK HUF TRY UAH KZT BYN UZS AED SAR QAR KWD ILS ZAR BRL MXN KRW IDR MYR THB PHP PKR NGN KES EGP ARS CLP COP VND TWD';
export const CURRENCY_CODES: ReadonlySet<string> = new Set(ISO_CURRENCIES.split(' '));

/** Behind the number: currencies, per cent and measures, in the form they are reported in. */
export const UNIT_NAMES: ReadonlyMap<string, string> = new Map(
  `%:%,percent,per cent,pct
  percentage points:percentage point,percentage points
  USD:dollar,dollars
  EUR:euro,euros
  GBP:pounds sterling
  RUB:rouble,roubles,ruble,rubles
  CNY:yuan,renminbi
  JPY:yen
  INR:rupee,rupees
  AED:dirham,dirhams
  KZT:tenge
  UAH:hryvnia,hryvnias
  CHF:Swiss franc,Swiss francs
  km:km,kilometre,kilometres,kilometer,kilometers
  m:metre,metres,meter,meters
  km²:km²,square kilometres,square kilometers,sq km
  m²:m²,square metres,square meters
  square miles:square miles
  square feet:square feet
  cm:cm,centimetre,centimetres,centimeter,centimeters
  mm:mm,millimetre,millimetres,millimeter,millimeters
  miles:mile,miles
  ft:feet,ft
  kg:kg,kilogram,kilograms,kilogramme,kilogrammes
  tonnes:tonne,tonnes,metric tons
  tons:ton,tons
  ha:hectare,hectares
  acres:acre,acres
  MW:MW,megawatt,megawatts
  GW:GW,gigawatt,gigawatts
  kW:kW,kilowatt,kilowatts
  MWh:MWh,megawatt-hours
  GWh:GWh,gigawatt-hours
  kWh:kWh,kilowatt-hours
  litres:litre,litres,liter,liters
  barrels:barrel,barrels
  bpd:bpd
  hours:hour,hours
  minutes:minute,minutes
  seconds:second,seconds
  days:day,days
  weeks:week,weeks
  months:month,months
  years:year,years
  °C:°C,degrees Celsius
  °F:°F,degrees Fahrenheit`
    .split('\n')
    .flatMap((line) => {
      const [unit = '', names = ''] = line.trim().split(':');
      return names.split(',').map((name): [string, string] => [name.toLowerCase(), unit]);
    }),
);

/** Before a number these make it a label and no amount: "page 4", "Article 12", "flight 370". */
export const LABELS: ReadonlySet<string> = new Set(
  'page pages article articles section chapter paragraph no no. number room suite floor flight route highway resolution directive regulation order case docket ext extension box level phase stage tier version v grade class category type group gate line step item items rule figure table annex title part unit covid covid- boulevard street avenue iphone windows formula channel model series season episode aged age at'.split(
    ' ',
  ),
);
/** Words between a number and its noun. */
export const NOUN_LEADS: ReadonlySet<string> = new Set('new additional more other local full-time part-time permanent different young foreign small public private social low-income affordable'.split(' '));
/** Behind a number these are no nouns. */
export const NO_NOUNS: ReadonlySet<string> = new Set(
  'of and or to in on at for from by with the a an per as is are was were has have had will would can could than that which who this these those other more less about over under out since until after before during between within also not its his her their our years-old across times against'.split(
    ' ',
  ),
);
