/** The names of months and weekdays in the languages press offices write to us in, folded to lower case. */

const MONTHS: readonly (readonly string[])[] = [
  'january jan januar jänner janvier janv enero ene gennaio janeiro januari styczeń stycznia sty leden ledna január januára января январь январе янв січня січень ocak ianuarie يناير',
  'february feb februar février fevrier févr fév febrero febbraio febbr fevereiro fev februari februarie luty lutego únor února február februára февраля февраль феврале фев лютого лютий şubat فبراير',
  'march mar märz maerz mrz mars marzo março marco maart marca marzec březen března marec martie mart марта март марте березня березень مارس',
  'april apr avril avr abril aprile aprilie kwiecień kwietnia duben dubna apríl apríla апреля апрель апреле апр квітня квітень nisan أبريل ابريل',
  'may mai mayo maggio maio mei maj maja květen května máj mája мая май мае травня травень mayıs مايو',
  'june jun juni juin junio giugno junho iunie czerwiec czerwca červen června jún júna июня июнь июне червня червень haziran يونيو',
  'july jul juli juillet juil julio luglio julho iulie lipiec lipca červenec července júl júla июля июль июле липня липень temmuz يوليو',
  'august aug août aout agosto augustus augusti sierpień sierpnia srpen srpna augusta августа август августе авг серпня серпень ağustos أغسطس اغسطس',
  'september sep sept septembre septiembre settembre setembro septembrie wrzesień września září septembra сентября сентябрь сентябре сен вересня вересень eylül سبتمبر',
  'october oct oktober okt octobre octubre ottobre outubro oktobra octombrie październik października říjen října október октября октябрь октябре окт жовтня жовтень ekim أكتوبر اكتوبر',
  'november nov novembre noviembre novembro noiembrie listopad listopada listopadu novembra ноября ноябрь ноябре ноя листопада kasım نوفمبر',
  'december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro decembrie grudzień grudnia prosinec prosince decembra декабря декабрь декабре дек грудня грудень aralık ديسمبر',
].map((names) => names.split(' '));

/** Monday is 1, Sunday 7. */
const WEEKDAYS: readonly (readonly string[])[] = [
  'monday mon montag lundi lunes lunedì segunda-feira maandag måndag mandag poniedziałek pondělí понедельник понеділок luni',
  'tuesday tue tues dienstag mardi martes martedì terça-feira dinsdag tisdag tirsdag wtorek úterý вторник вівторок marți',
  'wednesday wed mittwoch mercredi miércoles mercoledì quarta-feira woensdag onsdag środa středa среда среду середа miercuri',
  'thursday thu thur thurs donnerstag jeudi jueves giovedì quinta-feira donderdag torsdag czwartek čtvrtek четверг четвер joi',
  'friday fri freitag vendredi viernes venerdì sexta-feira vrijdag fredag piątek pátek пятница пятницу vineri',
  'saturday sat samstag sonnabend samedi sábado sabato zaterdag lördag lørdag sobota суббота субботу субота sâmbătă',
  'sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela neděle воскресенье неділя duminică',
].map((names) => names.split(' '));

/** English words that are months only when they begin with a capital: "may", "march", "mar". */
export const CAPITAL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'mart']);

/** Months whose name alone says nothing: without a preposition "May" may be a Prime Minister. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'mars', 'mai', 'jan', 'mei', 'maj', 'maja', 'август', 'sty', 'dec', 'fev', 'dez', 'ene', 'dic', 'jun', 'jul', 'august', 'june', 'april', 'marco', 'mart', 'mayo', 'marca', 'augusta', 'augustus', 'agosto', 'nisan']);

export const MONTH_OF: ReadonlyMap<string, number> = numbered(MONTHS);
export const WEEKDAY_OF: ReadonlyMap<string, number> = numbered(WEEKDAYS);

function numbered(names: readonly (readonly string[])[]): Map<string, number> {
  return new Map(names.flatMap((row, index) => row.map((name): [string, number] => [name, index + 1])));
}
