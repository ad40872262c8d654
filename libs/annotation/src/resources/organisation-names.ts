/** Bodies that texts name without saying what they are; names behind a bar are the same body. */
export const INTERNATIONAL_BODIES: string = `
United Nations|UN|U.N.|UNO
UN Security Council|United Nations Security Council|U.N. Security Council|Security Council|UNSC
UN General Assembly|United Nations General Assembly|UNGA|U.N. General Assembly
North Atlantic Treaty Organization|North Atlantic Treaty Organisation|NATO|Nato
European Union|EU|E.U.
European Commission|EC
European Parliament
European Council
European Central Bank|ECB
Council of Europe
World Health Organization|World Health Organisation|WHO
UNESCO|Unesco|United Nations Educational, Scientific and Cultural Organization
UNICEF|Unicef
International Monetary Fund|IMF
World Bank
World Trade Organization|World Trade Organisation|WTO
Organization of the Petroleum Exporting Countries|OPEC|Opec
Organization for Security and Co-operation in Europe|Organisation for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|OSCE
Commonwealth of Independent States|CIS
Association of Southeast Asian Nations|Association of South East Asian Nations|ASEAN|Asean
African Union|AU
Arab League|League of Arab States
International Labour Organization|International Labor Organization|ILO
Food and Agriculture Organization|FAO
International Atomic Energy Agency|IAEA
Interpol|INTERPOL
Organisation for Economic Co-operation and Development|Organization for Economic Cooperation and Development|OECD
International Criminal Court|ICC
International Court of Justice|ICJ
FIFA|Fifa
International Olympic Committee|IOC
UEFA|Uefa
Organization of American States|OAS
Commonwealth of Nations
Federal Bureau of Investigation|FBI
Central Intelligence Agency|CIA
National Aeronautics and Space Administration|NASA|Nasa
European Space Agency|ESA
Asia-Pacific Economic Cooperation|APEC
World Food Programme|World Food Program|WFP
United Nations Development Programme|UN Development Programme|UNDP
United Nations Environment Programme|UN Environment Programme|UNEP
United Nations High Commissioner for Refugees|UNHCR
Office for the Coordination of Humanitarian Affairs|OCHA
International Organization for Migration|International Organisation for Migration|IOM
United Nations Population Fund|UNFPA
United Nations Relief and Works Agency|UNRWA
United Nations Office on Drugs and Crime|UNODC
International Maritime Organization|IMO
International Civil Aviation Organization|ICAO
World Meteorological Organization|WMO
World Intellectual Property Organization|WIPO
Economic Community of West African States|ECOWAS
Southern African Development Community|SADC
Red Cross|Red Crescent
Mercosur|MERCOSUR
Europol|EUROPOL
Eurojust
Frontex
Shanghai Cooperation Organization|Shanghai Cooperation Organisation|SCO
European Court of Human Rights|ECHR
European Court of Justice|ECJ
European Investment Bank|EIB
European Bank for Reconstruction and Development|EBRD
Asian Development Bank|ADB
African Development Bank|AfDB
Collective Security Treaty Organization|CSTO
Eurasian Economic Union|EAEU|EEU
Eurasian Economic Commission|EEC
Gulf Cooperation Council|GCC
Organization of Islamic Cooperation|Organisation of Islamic Cooperation|OIC
Islamic State|Islamic State of Iraq and the Levant|Islamic State of Iraq and Syria|ISIL|ISIS|Daesh|Da'esh|Da’esh|Isis
Al-Qaeda|al-Qaeda|Al Qaeda|al-Qaida|Al-Qaida|al Qaeda|Al Qaida|al Qaida
International Committee of the Red Cross|ICRC
U.S. Central Command|United States Central Command|US Central Command|CENTCOM|USCENTCOM`;

export const KNOWN_BODIES: string =
  'Reuters|AFP|Agence France-Presse|Associated Press|TASS|Itar-Tass|ITAR-TASS|Interfax|Xinhua|RIA Novosti|ANSA|DPA|PTI|Kyodo|Bloomberg|Anadolu Agency|Tanjug|Hina|BBC|CNN|NBC|ABC|CBS|Fox News|Sky News|Al Jazeera|al-Jazeera|CNBC|MSNBC|ITV|RAI|ARD|ZDF|ORF|CBC|PBS|NPR|HBO|ESPN|MTV|Deutsche Welle|Radio Free Europe|New York Times|The New York Times|Washington Post|The Washington Post|Wall Street Journal|The Wall Street Journal|Financial Times|The Guardian|The Times|The Independent|The Economist|Daily Telegraph|Daily Mail|Le Monde|Le Figaro|Liberation|Der Spiegel|Die Welt|Bild|El Pais|El País|El Mundo|La Repubblica|Corriere della Sera|Pravda|Izvestia|Kommersant|People\'s Daily|Los Angeles Times|Chicago Tribune|USA Today|Newsweek|Forbes|Fortune|Haaretz|Asahi Shimbun|Nikkei|Politico|Congress|U.S. Congress|Senate|House of Representatives|House of Commons|House of Lords|State Duma|Duma|Federation Council|Knesset|Bundestag|Bundesrat|Bundesbank|Sejm|Verkhovna Rada|Rada|Riksdag|Storting|Folketing|Althing|Diet|Lok Sabha|Rajya Sabha|Majlis|Dail|Supreme Court|High Court|Constitutional Court|Pentagon|White House|Capitol|Kremlin press service|State Department|Treasury|U.S. Treasury|Justice Department|Defense Department|Commerce Department|Labor Department|Energy Department|Interior Department|Agriculture Department|Foreign Office|Home Office|Cabinet Office|Scotland Yard|Federal Reserve|Fed|Bank of England|Bank of Japan|BOJ|FOMC|SEC|FDA|FCC|FTC|EPA|IRS|DEA|FAA|CDC|NIH|NSA|DOJ|DoD|DHS|FEMA|USDA|USAID|FDIC|NOAA|NTSB|OSHA|USTR|GAO|CBO|OMB|MI5|MI6|KGB|FSB|GRU|SVR|Mossad|Shin Bet|ISI|Stasi|Gestapo|Wehrmacht|Luftwaffe|RAF|Royal Navy|Royal Air Force|Red Army|British Army|US Army|U.S. Army|US Navy|U.S. Navy|U.S. Air Force|US Air Force|U.S. Coast Guard|U.S. Marine Corps|Marine Corps|Army|Navy|Air Force|Coast Guard|National Guard|Peshmerga|Taliban|Taleban|Hamas|Hezbollah|Hizbollah|Hizbullah|Fatah|PLO|IRA|Sinn Fein|Sinn Féin|ETA|PKK|YPG|KDP|PUK|FARC|ELN|UNITA|MPLA|RENAMO|FRELIMO|SWAPO|ANC|Inkatha|Boko Haram|al-Shabaab|Al-Shabaab|Houthis|Muslim Brotherhood|Khmer Rouge|Tamil Tigers|LTTE|Irgun|Ku Klux Klan|Solidarity|UNHCR|United Nations Development Programme|UN Development Programme|UNDP|UN Tourism|UNEP|UNCTAD|UNIDO|UNFPA|UNRWA|UNODC|UNAIDS|UN Framework Convention on Climate Change|UNFCCC|WFP|WIPO|WMO|ITU|UPU|UNECE|ESCAP|EFTA|NAFTA|Mercosur|ECOWAS|SADC|APEC|SAARC|CARICOM|G7|G8|G20|G-7|G-8|G-20|BRICS|GUAM|Benelux|Schengen Area|Europol|Eurojust|Frontex|Eurostat|EURATOM|ILO|IFC|BIS|IATA|ICAO|IMO|IEA|IPU|CERN|IFRC|MSF|Red Cross|Red Crescent|Amnesty International|Amnesty|Human Rights Watch|Greenpeace|Oxfam|WWF|Save the Children|Transparency International|Médecins Sans Frontières|Medecins Sans Frontieres|Doctors Without Borders|Friends of the Earth|Salvation Army|AFL-CIO|UAW|IG Metall|TUC|CGT|CFDT|FDP|CDU|CSU|SPD|AfD|ÖVP|FPÖ|SPÖ|PSOE|Podemos|Vox|ODS|CSSD|Fidesz|Jobbik|PiS|Likud|Labour|Labour Party|Labor Party|Conservatives|Conservative Party|Tories|Tory Party|Liberal Democrats|Lib Dems|Republican Party|Republicans|Democrats|Democratic Party|GOP|Christian Democrats|Social Democrats|Greens|Socialists|Communists|National Front|Syriza|PASOK|Pasok|New Democracy|Fine Gael|Fianna Fail|Bharatiya Janata Party|BJP|ZANU-PF|KMT|Kuomintang|United Russia|Georgian Dream|EPP|ECR|S&D|Renew Europe|Apple|Google|Microsoft|Amazon|Facebook|Meta|Twitter|YouTube|Instagram|Netflix|Tesla|SpaceX|Uber|Airbnb|PayPal|eBay|Intel|AMD|Nvidia|NVIDIA|Qualcomm|Cisco|Oracle|IBM|HP|Hewlett-Packard|Dell|Compaq|Xerox|Kodak|Motorola|AT&T|Verizon|Sprint|Comcast|Disney|Walt Disney|Time Warner|Viacom|Sony|Panasonic|Toshiba|Hitachi|Fujitsu|NEC|Canon|Nikon|Nintendo|Sega|Samsung|LG|Hyundai|Kia|Daewoo|Toyota|Honda|Nissan|Mazda|Mitsubishi|Subaru|Suzuki|Isuzu|Yamaha|Kawasaki Heavy|Volkswagen|VW|Audi|BMW|Daimler|Mercedes-Benz|Mercedes|Porsche|Opel|Siemens|Bosch|Bayer|BASF|Hoechst|SAP|Allianz|Deutsche Bank|Commerzbank|Lufthansa|ThyssenKrupp|Thyssen|Krupp|Adidas|Puma|Nike|Reebok|Renault|Peugeot|Citroen|Michelin|Total|Elf Aquitaine|Elf|Alcatel|Thomson-CSF|Thomson|Airbus|Airbus Industrie|Boeing|McDonnell Douglas|Lockheed Martin|Lockheed|Northrop Grumman|Raytheon|General Dynamics|General Electric|GE|General Motors|GM|Ford|Ford Motor|Chrysler|Fiat|Ferrari|Pirelli|Olivetti|ENI|Telecom Italia|Mediobanca|Fininvest|Mediaset|Philips|Shell|Royal Dutch Shell|Unilever|ING|ABN AMRO|KLM|Nestle|Nestlé|Novartis|Roche|Ciba-Geigy|Sandoz|UBS|Credit Suisse|Swissair|ABB|Ericsson|Volvo|Saab|Electrolux|IKEA|Ikea|Nokia|Statoil|Equinor|Norsk Hydro|Maersk|Carlsberg|Lego|BP|British Petroleum|British Airways|British Telecom|BT|British Gas|British Steel|Rolls-Royce|GKN|ICI|Glaxo|GlaxoSmithKline|AstraZeneca|Pfizer|Merck|Johnson & Johnson|Novo Nordisk|Moderna|Barclays|HSBC|Lloyds|NatWest|Standard Chartered|Vodafone|Tesco|Sainsbury|Marks & Spencer|Marks and Spencer|J Sainsbury|Cadbury|Guinness|Diageo|Gazprom|Rosneft|Lukoil|LUKoil|Transneft|Aeroflot|Sberbank|Rosatom|Roscosmos|Yukos|AvtoVAZ|Norilsk Nickel|Sinopec|PetroChina|CNOOC|Huawei|ZTE|Alibaba|Tencent|Baidu|Xiaomi|Lenovo|ByteDance|TikTok|Cathay Pacific|Singapore Airlines|Qantas|Emirates Airline|Air France|Alitalia|Iberia|Delta|Delta Air Lines|United Airlines|American Airlines|Continental Airlines|TWA|Pan Am|Northwest Airlines|Southwest Airlines|US Airways|USAir|ValuJet|Ryanair|easyJet|Turkish Airlines|VietJet|Goldman Sachs|Morgan Stanley|Merrill Lynch|Salomon Brothers|Salomon|Lehman Brothers|Lehman|Bear Stearns|JP Morgan|J.P. Morgan|JPMorgan|JPMorgan Chase|Citigroup|Citibank|Citicorp|Chase Manhattan|Wells Fargo|Bank of America|BankAmerica|American Express|Visa|MasterCard|Mastercard|Fidelity|BlackRock|Vanguard|Nomura|Daiwa|Nikko|Sumitomo|Mitsui|Marubeni|Itochu|SoftBank|Moody\'s|Moody’s|Standard & Poor\'s|Standard & Poor’s|S&P|Fitch|Dow Jones|Nasdaq|NASDAQ|NYSE|New York Stock Exchange|London Stock Exchange|Toronto Stock Exchange|Coca-Cola|Coca Cola|Pepsi|PepsiCo|McDonald\'s|McDonald’s|Burger King|Starbucks|Wal-Mart|Walmart|Kmart|Target|Sears|JC Penney|J.C. Penney|Home Depot|Costco|Procter & Gamble|Gillette|Colgate|Kraft|Philip Morris|RJR Nabisco|DuPont|Dow Chemical|Monsanto|3M|Exxon|ExxonMobil|Exxon Mobil|Mobil|Chevron|Texaco|Amoco|Conoco|ConocoPhillips|Halliburton|Enron|Caterpillar|Deere|Alcoa|Bechtel|FedEx|UPS|DHL|Amtrak|Pemex|Petrobras|PDVSA|Embraer|Vale|Televisa|Telmex|Codelco|YPF|BHP|Rio Tinto|Broken Hill Proprietary|News Corp|News Corporation|Telstra|Woolworths|Infosys|Tata|Reliance|Wipro|OpenAI|Anthropic|LinkedIn|WhatsApp|Snapchat|Spotify|Wikipedia|Coursera|Yahoo|AOL|Netscape|Harvard|Yale|MIT|Stanford|UCLA|Eton|Sorbonne|Caltech|LSE|Oxfam|Capco|Skytrax|MGM|RCA|EMI|Columbia Records|Decca|Warner Bros|Warner Bros.|Paramount|Universal|Lucasfilm|Pixar|Marvel|Beatles|The Beatles|Rolling Stones|The Rolling Stones|Pink Floyd|Led Zeppelin|U2|ABBA|Metallica|Nirvana|Radiohead|Coldplay|Bolshoi|Lonrho|Hanson|Eurotunnel|Euronext|Eurocontrol|Arianespace|Arm|DFAT|FCO|HKSAR Government|COE|CARE|Caritas|Hanwang|Confindustria|Medef|CBI';

/** Clubs and teams of sport. */
export const TEAM_NAMES: string =
  'Arsenal|Aston Villa|Chelsea|Everton|Liverpool FC|Manchester United|Man United|Manchester City|Tottenham|Tottenham Hotspur|Newcastle United|West Ham|West Ham United|Leeds United|Leicester City|Nottingham Forest|Sheffield Wednesday|Sheffield United|Crystal Palace|Blackburn Rovers|Wimbledon|Coventry City|Derby County|Norwich City|Ipswich Town|Queens Park Rangers|Millwall|Fulham|Charlton|Charlton Athletic|Watford|Barnsley|Bolton Wanderers|Birmingham City|West Bromwich|West Bromwich Albion|Wolves|Stoke City|Port Vale|Tranmere|Crewe|Oldham|Grimsby|Bury|Preston|Wrexham|Rotherham|Walsall|Gillingham|Peterborough|Celtic|Rangers|Glasgow Rangers|Hearts|Hibernian|Dundee United|Kilmarnock|Motherwell|Raith|Dunfermline|Partick|Bayern Munich|Bayern|Borussia Dortmund|Borussia Moenchengladbach|Schalke|Schalke 04|Werder Bremen|Hamburger SV|Bayer Leverkusen|Hansa Rostock|VfB Stuttgart|Eintracht Frankfurt|Hertha Berlin|Hertha|Arminia Bielefeld|1860 Munich|St Pauli|VfL Bochum|Fortuna Duesseldorf|Real Madrid|Atletico Madrid|Atletico|FC Barcelona|Deportivo Coruna|Deportivo La Coruna|Real Sociedad|Athletic Bilbao|Real Betis|Celta Vigo|Espanyol|Rayo Vallecano|Sporting Gijon|Racing Santander|Tenerife|Villarreal|Getafe|Juventus|AC Milan|Inter Milan|Inter|Internazionale|AS Roma|Roma|Lazio|Napoli|Fiorentina|Sampdoria|Parma|Atalanta|Udinese|Torino|Cagliari|Reggiana|Ajax|Ajax Amsterdam|PSV|PSV Eindhoven|Feyenoord|Vitesse|Willem II|Sparta Rotterdam|Fortuna Sittard|De Graafschap|NAC Breda|Roda JC|RKC Waalwijk|Paris Saint-Germain|Paris St Germain|PSG|Olympique Marseille|AS Monaco|Girondins|Benfica|FC Porto|Sporting Lisbon|Boavista|Galatasaray|Fenerbahce|Besiktas|Trabzonspor|Panathinaikos|Olympiakos|AEK Athens|PAOK|Red Star Belgrade|Partizan|Dinamo Zagreb|Hajduk|Dynamo Kyiv|Dynamo Kiev|Dynamo Moscow|Spartak Moscow|Spartak|CSKA Moscow|CSKA|Lokomotiv|Shakhtar Donetsk|Zenit|Steaua|Steaua Bucharest|Rapid Vienna|Austria Vienna|Sturm Graz|Grasshopper|Neuchatel|Servette|Anderlecht|Club Brugge|Standard Liege|Rosenborg|Brondby|IFK Gothenburg|Ferencvaros|Sparta Prague|Slavia Prague|Legia|Widzew|Boca Juniors|River Plate|Flamengo|Fluminense|Palmeiras|Corinthians|Santos FC|Vasco da Gama|Gremio|Cruzeiro|Penarol|Nacional|Colo Colo|Yankees|New York Yankees|Mets|New York Mets|Red Sox|Boston Red Sox|White Sox|Chicago White Sox|Cubs|Chicago Cubs|Orioles|Baltimore Orioles|Blue Jays|Indians|Tigers|Royals|Brewers|Twins|Athletics|Mariners|Angels|Rangers|Braves|Marlins|Phillies|Expos|Cardinals|Pirates|Reds|Astros|Dodgers|Padres|Giants|Rockies|Diamondbacks|Nationals|Bulls|Chicago Bulls|Lakers|Celtics|Knicks|Nets|76ers|Sixers|Pacers|Pistons|Cavaliers|Bucks|Hawks|Hornets|Heat|Magic|Bullets|Wizards|Raptors|Spurs|Rockets|Mavericks|Jazz|Nuggets|Suns|Kings|Clippers|Warriors|Blazers|Trail Blazers|SuperSonics|Timberwolves|Grizzlies|Cowboys|Dallas Cowboys|Redskins|Eagles|Packers|Green Bay Packers|Bears|Lions|Vikings|Buccaneers|Saints|Falcons|Panthers|49ers|Rams|Seahawks|Patriots|Dolphins|Bills|Jets|Steelers|Ravens|Browns|Bengals|Oilers|Jaguars|Colts|Broncos|Chiefs|Raiders|Chargers|Titans|Texans|Maple Leafs|Canadiens|Bruins|Senators|Sabres|Flyers|Penguins|Devils|Islanders|Rangers|Capitals|Hurricanes|Whalers|Lightning|Blackhawks|Red Wings|Blues|Stars|Avalanche|Coyotes|Canucks|Flames|Oilers|Sharks|Mighty Ducks|Ducks|Predators|Thrashers|Ferrari|McLaren|Williams|Benetton|Jordan|Sauber|Tyrrell|Minardi|Ligier|Arrows|Telekom|Rabobank|Festina|ONCE|Mapei|Banesto|Motorola|Yorkshire|Lancashire|Essex|Kent|Surrey|Sussex|Middlesex|Hampshire|Somerset|Glamorgan|Derbyshire|Nottinghamshire|Leicestershire|Warwickshire|Worcestershire|Gloucestershire|Northamptonshire|Durham|NFL|NBA|MLB|NHL|NCAA|ATP|WTA|FIA|IAAF|PGA|MCC|ICC|TCCB|FINA|USOC|NBL|ITF|UCI|USTA|CONCACAF|CAF';

/** Bodies called by these two words or more even where they stand alone with a capital. */
export const ACRONYMS_OF_OTHER_THINGS: ReadonlySet<string> = new Set(
  'EP LP PCT GB ODI ODIs T20 RBIs SaaS OutReach NewMediaWire PRNewswire HMS USS FS USNS RMS SS DDG CTF CTFs VBIED VBIEDs VTC MEP GMT BST CET CEST EST EDT PST PDT UTC MST CST USD EUR GBP RUB CHF JPY AUD CAD HKD RMB CNY AED VAT GDP GNP CPI PPI IPO TV CD DVD PC AI IT ICT HR CEO CFO COO CTO CIO CMO MP MEP MEPs MPs NGO NGOs PR HIV AIDS DNA RNA COVID COVID-19 SARS TB MRI ID VIP FAQ URL PDF HTML API USB GPS SUV UFO ATM PIN LED LNG LPG GHG CO2 SDG SDGs R&D B2B Q1 Q2 Q3 Q4 H1 H2 FY AM PM A.M. P.M. OK TBA TBC N/A ESG SMS CSR KPI ROI EBITDA EPS CET1 NAV AGM EGM M&A FOB CIF BC AD ET AGM FX FDI STEM LGBT LGBTQ PhD MBA BA MA MSc BSc MD JD RSVP II III IV VI VII VIII IX XI XII RBI ERA LBW VS NL ENDS END FOR RELEASE IMMEDIATE PRESS NEWS AND THE OF MEMO NOTE EMBARGO EMBARGOED CONTACT MEDIA DATE WHO: WHAT WHEN WHERE WHY HOW IED IEDs WMD WMDs MOU MoU MoUs G2G P2P SME SMEs IDP IDPs HE HH HRH HM PM FM VP SVP EVP BXL STR QR NFT IoT 5G 4G 3G 6G ICU ER IQ EV EVs AC DC HDTV SME'.split(' '),
);
