/** States and nations that stand behind the name of a city, with the keys of the table of cities. */
export const STATE_KEYS: string = `
US-AL Alabama|Ala.
US-AK Alaska
US-AZ Arizona|Ariz.
US-AR Arkansas|Ark.
US-CA California|Calif.
US-CO Colorado|Colo.
US-CT Connecticut|Conn.
US-DE Delaware|Del.
US-DC District of Columbia|D.C.
US-FL Florida|Fla.
US-GA Georgia|Ga.
US-HI Hawaii
US-ID Idaho
US-IL Illinois|Ill.
US-IN Indiana|Ind.
US-IA Iowa
US-KS Kansas|Kan.
US-KY Kentucky|Ky.
US-LA Louisiana|La.
US-ME Maine
US-MD Maryland|Md.
US-MA Massachusetts|Mass.
US-MI Michigan|Mich.
US-MN Minnesota|Minn.
US-MS Mississippi|Miss.
US-MO Missouri|Mo.
US-MT Montana|Mont.
US-NE Nebraska|Neb.
US-NV Nevada|Nev.
US-NH New Hampshire|N.H.
US-NJ New Jersey|N.J.
US-NM New Mexico|N.M.
US-NY New York|New York State|N.Y.
US-NC North Carolina|N.C.
US-ND North Dakota|N.D.
US-OH Ohio
US-OK Oklahoma|Okla.
US-OR Oregon|Ore.
US-PA Pennsylvania|Pa.
US-RI Rhode Island|R.I.
US-SC South Carolina|S.C.
US-SD South Dakota|S.D.
US-TN Tennessee|Tenn.
US-TX Texas|Tex.
US-UT Utah
US-VT Vermont|Vt.
US-VA Virginia|Va.
US-WA Washington|Washington State|Wash.
US-WV West Virginia|W.Va.
US-WI Wisconsin|Wis.
US-WY Wyoming|Wyo.
CA-AB Alberta
CA-BC British Columbia
CA-MB Manitoba
CA-NB New Brunswick
CA-NL Newfoundland|Newfoundland and Labrador
CA-NS Nova Scotia
CA-ON Ontario|Ont.
CA-PE Prince Edward Island
CA-QC Quebec|Québec|Que.
CA-SK Saskatchewan
AU-ACT Australian Capital Territory|ACT
AU-NSW New South Wales|NSW
AU-NT Northern Territory
AU-QLD Queensland|QLD
AU-SA South Australia
AU-TAS Tasmania
AU-VIC Victoria|VIC
AU-WA Western Australia
GB England|Scotland|Wales|Northern Ireland`;
