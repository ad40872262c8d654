/** Nouns that make a number before them a year, and nouns that make it a count. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** "1990 levels", "the 2024 election", "its 2025 budget". */
export const YEARLY_NOUNS = words(`
  level levels election elections referendum season budget fiscal financial calendar results figures edition vintage
  report census crisis tournament campaign agreement deal pandemic revolution war uprising invasion coup earthquake
  tsunami flood floods hurricane attacks attack bombing presidential parliamentary general midterm midterms federal local
  municipal legislative data total totals target targets forecast forecasts outlook guidance earnings revenue revenues
  sales profit profits peak average baseline benchmark term intake cohort class harvest crop survey study academic school
  tax reporting competition olympics primaries draft convention summit conference annual full-year first-half conflict
  constitution review package programme program plan strategy round estimate estimates model models`);

/** Units and things that are counted in thousands. */
export const COUNTED_NOUNS = words(`
  euros euro dollars dollar pounds roubles rubles yuan yen francs crowns rupees dirhams km kilometres kilometers miles mile
  metres meters metre meter m feet ft square sq hectares acres tonnes tons kg kilograms kilogrammes grams g litres liters
  mw gw kw kwh mwh gwh twh hz mhz hours minutes seconds people persons delegates participants visitors guests jobs
  employees workers soldiers troops students pupils families households homes houses units copies vehicles cars buses
  trucks ships aircraft drones beds seats places tickets calories volts watts rpm gmt utc bst cet est pdt pst hrs
  percent per cent points votes women men children farmers refugees`);
