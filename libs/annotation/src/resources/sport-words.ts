/** Words by which a text is known to report sport. */
export const SPORT_WORDS: ReadonlySet<string> = new Set(
  'soccer football baseball basketball cricket tennis golf rugby hockey league cup championship championships tournament innings wicket wickets overs batting bowled inning homer homers homered pitcher shutout quarterback touchdown touchdowns goalkeeper striker midfielder defender semifinal semifinals quarterfinal quarterfinals playoff playoffs qualifier qualifiers qualifying seed seeded unseeded goals halftime half-time kickoff referee standings attendance scorers scored race races lap laps grand prix cycling sprint metres relay medal medals olympic olympics wimbledon match matches nba nfl nhl mlb fifa uefa coach stadium divisional results played drawn'.split(' '),
);

/** Codes of countries as results give them behind a name. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  'AFG ALB ALG AND ANG ARG ARM AUS AUT AZE BAH BAN BAR BEL BLR BOL BIH BOT BRA BUL CAN CHI CHN CIV CMR COL CRC CRO CUB CYP CZE DEN DOM ECU EGY ESP EST ETH FIN FRA GAB GBR GEO GER GHA GRE GUA HUN INA IND IRI IRQ IRL ISL ISR ITA JAM JPN JOR KAZ KEN KGZ KOR KSA KUW LAT LBN LTU LUX MAR MAS MDA MEX MGL MKD MLT MNE NED NGR NOR NZL PAK PAN PAR PER PHI POL POR PRK PUR QAT ROM ROU RSA RUS SCG SEN SIN SLO SRB SUI SVK SWE TAN THA TPE TRI TUN TUR UAE UGA UKR URU USA UZB VEN VIE YUG ZAM ZIM'.split(' '),
);
