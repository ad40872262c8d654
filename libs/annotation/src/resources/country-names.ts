/**
 * States and territories: ISO 3166-1 alpha-2, the item of Wikidata, then the names a text may use, the usual one first. Names
 * in capitals with full stops count as acronyms. The items are country-coder's (ISC, see NOTICE), written by make-links/.
 */
export const COUNTRY_NAMES: string = `
AF Q889 Afghanistan|Islamic Republic of Afghanistan
AL Q222 Albania
DZ Q262 Algeria
AD Q228 Andorra
AO Q916 Angola
AG Q781 Antigua and Barbuda|Antigua
AR Q414 Argentina
AM Q399 Armenia|Republic of Armenia
AU Q408 Australia|Commonwealth of Australia
AT Q40 Austria
AZ Q227 Azerbaijan|Republic of Azerbaijan
BS Q778 Bahamas
BH Q398 Bahrain|Kingdom of Bahrain
BD Q902 Bangladesh
BB Q244 Barbados
BY Q184 Belarus|Belorussia|Byelorussia|Republic of Belarus
BE Q31 Belgium
BZ Q242 Belize
BJ Q962 Benin
BT Q917 Bhutan
BO Q750 Bolivia
BA Q225 Bosnia and Herzegovina|Bosnia-Herzegovina|Bosnia & Herzegovina|Bosnia|BiH
BW Q963 Botswana
BR Q155 Brazil
BN Q921 Brunei|Brunei Darussalam
BG Q219 Bulgaria
BF Q965 Burkina Faso
BI Q967 Burundi
KH Q424 Cambodia
CM Q1009 Cameroon
CA Q16 Canada
CV Q1011 Cape Verde|Cabo Verde
CF Q929 Central African Republic
TD Q657 Chad
CL Q298 Chile
CN Q148 China|People's Republic of China|People’s Republic of China|PRC|Mainland China
CO Q739 Colombia
KM Q970 Comoros
CG Q971 Republic of the Congo|Congo|Congo-Brazzaville|Republic of Congo
CD Q974 Democratic Republic of the Congo|Democratic Republic of Congo|DRC|DR Congo|Zaire
CR Q800 Costa Rica
CI Q1008 Ivory Coast|Côte d'Ivoire|Côte d’Ivoire|Cote d'Ivoire
HR Q224 Croatia
CU Q241 Cuba
CY Q229 Cyprus|Republic of Cyprus
CZ Q213 Czech Republic|Czechia
DK Q35 Denmark
DJ Q977 Djibouti
DM Q784 Dominica
DO Q786 Dominican Republic
TL Q574 East Timor|Timor-Leste
EC Q736 Ecuador
EG Q79 Egypt|Arab Republic of Egypt
SV Q792 El Salvador
GQ Q983 Equatorial Guinea
ER Q986 Eritrea
EE Q191 Estonia
SZ Q1050 Eswatini|Swaziland
ET Q115 Ethiopia
FJ Q712 Fiji
FI Q33 Finland
FR Q142 France|French Republic
GA Q1000 Gabon
GM Q1005 Gambia
GE Q230 Georgia|Republic of Georgia
DE Q183 Germany|Federal Republic of Germany|West Germany|East Germany|FRG
GH Q117 Ghana
GR Q41 Greece|Hellenic Republic
GD Q769 Grenada
GT Q774 Guatemala
GN Q1006 Guinea
GW Q1007 Guinea-Bissau
GY Q734 Guyana
HT Q790 Haiti
HN Q783 Honduras
HU Q28 Hungary
IS Q189 Iceland
IN Q668 India|Republic of India
ID Q252 Indonesia
IR Q794 Iran|Islamic Republic of Iran
IQ Q796 Iraq|Republic of Iraq
IE Q27 Ireland|Republic of Ireland|Irish Republic
IL Q801 Israel|State of Israel
IT Q38 Italy
JM Q766 Jamaica
JP Q17 Japan
JO Q810 Jordan
KZ Q232 Kazakhstan|Republic of Kazakhstan
KE Q114 Kenya
KI Q710 Kiribati
KP Q423 North Korea|DPRK|Democratic People's Republic of Korea|Democratic People’s Republic of Korea
KR Q884 South Korea|Republic of Korea|ROK|S. Korea|S.Korea
XK Q1246 Kosovo
KW Q817 Kuwait
KG Q813 Kyrgyzstan|Kyrgyz Republic|Kirghizia
LA Q819 Laos|Lao PDR
LV Q211 Latvia
LB Q822 Lebanon
LS Q1013 Lesotho
LR Q1014 Liberia
LY Q1016 Libya
LI Q347 Liechtenstein
LT Q37 Lithuania
LU Q32 Luxembourg|Grand Duchy of Luxembourg
MG Q1019 Madagascar
MW Q1020 Malawi
MY Q833 Malaysia
MV Q826 Maldives
ML Q912 Mali
MT Q233 Malta
MH Q709 Marshall Islands
MR Q1025 Mauritania
MU Q1027 Mauritius
MX Q96 Mexico
FM Q702 Micronesia
MD Q217 Moldova|Republic of Moldova|Moldavia
MC Q235 Monaco
MN Q711 Mongolia
ME Q236 Montenegro
MA Q1028 Morocco|Kingdom of Morocco
MZ Q1029 Mozambique
MM Q836 Myanmar|Burma
NA Q1030 Namibia
NR Q697 Nauru
NP Q837 Nepal
NL Q55 Netherlands|Holland|The Netherlands
NZ Q664 New Zealand|Aotearoa
NI Q811 Nicaragua
NE Q1032 Niger
NG Q1033 Nigeria
MK Q221 North Macedonia|Macedonia|FYROM
NO Q20 Norway
OM Q842 Oman|Sultanate of Oman
PK Q843 Pakistan
PW Q695 Palau
PS Q219060 Palestine|State of Palestine|Palestinian Territories
PA Q804 Panama
PG Q691 Papua New Guinea
PY Q733 Paraguay
PE Q419 Peru
PH Q928 Philippines|Republic of the Philippines
PL Q36 Poland|Republic of Poland
PT Q45 Portugal
QA Q846 Qatar
RO Q218 Romania
RU Q159 Russia|Russian Federation
RW Q1037 Rwanda
KN Q763 Saint Kitts and Nevis|St. Kitts and Nevis|St Kitts and Nevis
LC Q760 Saint Lucia|St. Lucia|St Lucia
VC Q757 Saint Vincent and the Grenadines|St. Vincent and the Grenadines
WS Q683 Samoa|Western Samoa
SM Q238 San Marino
ST Q1039 São Tomé and Príncipe|Sao Tome and Principe
SA Q851 Saudi Arabia|Kingdom of Saudi Arabia|KSA
SN Q1041 Senegal
RS Q403 Serbia|Republic of Serbia
SC Q1042 Seychelles
SL Q1044 Sierra Leone
SG Q334 Singapore|Republic of Singapore
SK Q214 Slovakia|Slovak Republic
SI Q215 Slovenia
SB Q685 Solomon Islands
SO Q1045 Somalia
ZA Q258 South Africa|Republic of South Africa
SS Q958 South Sudan
ES Q29 Spain|Kingdom of Spain
LK Q854 Sri Lanka|Ceylon
SD Q1049 Sudan
SR Q730 Suriname|Surinam
SE Q34 Sweden|Kingdom of Sweden
CH Q39 Switzerland|Swiss Confederation
SY Q858 Syria|Syrian Arab Republic
TW Q865 Taiwan
TJ Q863 Tajikistan|Republic of Tajikistan
TZ Q924 Tanzania
TH Q869 Thailand
TG Q945 Togo
TO Q678 Tonga
TT Q754 Trinidad and Tobago|Trinidad & Tobago|Trinidad
TN Q948 Tunisia
TR Q43 Turkey|Türkiye|Republic of Türkiye|Republic of Turkey
TM Q874 Turkmenistan
TV Q672 Tuvalu
UG Q1036 Uganda
UA Q212 Ukraine
AE Q878 United Arab Emirates|UAE|U.A.E.|Emirates
GB Q145 United Kingdom|UK|U.K.|Great Britain|Britain|United Kingdom of Great Britain and Northern Ireland
US Q30 United States|US|U.S.|U.S|USA|U.S.A.|United States of America
UY Q77 Uruguay
UZ Q265 Uzbekistan|Republic of Uzbekistan
VU Q686 Vanuatu
VA Q237 Vatican City|Vatican|Holy See
VE Q717 Venezuela|Bolivarian Republic of Venezuela
VN Q881 Vietnam|Viet Nam
YE Q805 Yemen
ZM Q953 Zambia
ZW Q954 Zimbabwe
HK Q8646 Hong Kong|Hong Kong SAR|HKSAR|Hong Kong Special Administrative Region
MO Q14773 Macau|Macao|Macao SAR
PR Q1183 Puerto Rico
GL Q223 Greenland
AW Q21203 Aruba
BM Q23635 Bermuda
KY Q5785 Cayman Islands
CK Q26988 Cook Islands
CW Q25279 Curaçao|Curacao
FK Q9648 Falkland Islands|Falklands
FO Q4628 Faroe Islands
GF Q3769 French Guiana
PF Q30971 French Polynesia|Tahiti
GI Q1410 Gibraltar
GP Q17012 Guadeloupe
GU Q16635 Guam
GG Q25230 Guernsey
IM Q9676 Isle of Man
JE Q785 Jersey Island
MQ Q17054 Martinique
YT Q17063 Mayotte
MS Q13353 Montserrat
NC Q33788 New Caledonia
NU Q34020 Niue
RE Q17070 Réunion
EH Q6250 Western Sahara
VG Q25305 British Virgin Islands
VI Q11703 U.S. Virgin Islands
AS Q16641 American Samoa`;

/** Adjectives and inhabitants of places: no place themselves, and the opening of many names of bodies. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  `Afghan Afghani Albanian Algerian American Americans Andorran Angolan Arab Arabs Arabian Argentine Argentinian Argentinean Armenian Asian Asians Australian Australians Austrian Azerbaijani Azeri Bahamian Bahraini Bangladeshi Barbadian Basque Bavarian Belarusian Belarussian Belgian Bengali Bolivian Bosnian Brazilian Brazilians Breton British Britons Briton Bulgarian Burmese Burundian Californian Cambodian Cameroonian Canadian Canadians Caribbean Catalan Caucasian Chadian Chechen Chechens Chilean Chinese Christian Christians Colombian Congolese Cornish Corsican Costa-Rican Croat Croats Croatian Cuban Cubans Cypriot Czech Czechs Dane Danes Danish Djiboutian Dominican Dutch Ecuadorean Ecuadorian Egyptian Egyptians Emirati English Englishman Eritrean Estonian Ethiopian European Europeans Eurasian Fijian Filipino Filipinos Finn Finns Finnish Flemish French Frenchman Frenchwoman Gabonese Gambian Georgian Georgians German Germans Germanic Ghanaian Greek Greeks Guatemalan Guinean Guyanese Haitian Hawaiian Hindu Hindus Hispanic Honduran Hungarian Hungarians Hutu Hutus Iberian Icelandic Indian Indians Indonesian Iranian Iranians Iraqi Iraqis Irish Irishman Islamic Islamist Israeli Israelis Italian Italians Ivorian Jamaican Japanese Jew Jews Jewish Jordanian Kazakh Kazakhstani Kenyan Kenyans Khmer Korean Koreans Kosovar Kurd Kurds Kurdish Kuwaiti Kyrgyz Lao Laotian Latin Latino Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malagasy Malawian Malay Malaysian Maldivian Malian Maltese Maori Mauritanian Mauritian Mexican Mexicans Moldovan Mongolian Montenegrin Moroccan Mozambican Muslim Muslims Moslem Moslems Namibian Nepalese Nepali Nicaraguan Nigerian Nigerians Nigerien Nordic Norwegian Norwegians Omani Orthodox Pakistani Pakistanis Palestinian Palestinians Panamanian Paraguayan Persian Peruvian Pole Poles Polish Polynesian Portuguese Protestant Protestants Qatari Roman Romanian Romanians Russian Russians Rwandan Salvadoran Samoan Saudi Saudis Scandinavian Scot Scots Scottish Senegalese Serb Serbs Serbian Shia Shiite Sikh Sikhs Singaporean Slav Slavic Slovak Slovene Slovenian Somali Somalis Spaniard Spaniards Spanish Sri-Lankan Sudanese Sunni Swede Swedes Swedish Swiss Syrian Syrians Taiwanese Tajik Tamil Tamils Tanzanian Tatar Texan Thai Tibetan Tibetans Togolese Tongan Tunisian Turk Turks Turkish Turkmen Tutsi Tutsis Ugandan Uighur Ukrainian Ukrainians Uruguayan Uzbek Uzbeks Venezuelan Venezuelans Vietnamese Welsh Welshman Yemeni Yugoslav Zairean Zambian Zimbabwean Catholic Catholics Buddhist Buddhists Anglo-American Franco-German Afro-American African-American Africans African Sino-British Parisian Londoner Sicilian Tuscan Venetian Viking Celtic Victorian Soviet Soviets Communist Nazi Nazis Marxist Maoist Stalinist Bosniak Bosniaks Afrikaans Arabic Hebrew Mandarin Cantonese Urdu Hindi Punjabi Swahili Anglican Baptist Methodist Lutheran Western Transatlantic Trans-Atlantic`.split(
    /\s+/,
  ),
);
