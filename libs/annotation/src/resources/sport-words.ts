/** Words by which a text is known to report sport. */
export const SPORT_WORDS: ReadonlySet<string> = new Set(
  'soccer football baseball basketball cricket tennis golf rugby hockey league cup championship championships tournament innings wicket wickets overs batting bowled inning homer homers homered pitcher shutout quarterback touchdown touchdowns goalkeeper striker midfielder defender semifinal semifinals quarterfinal quarterfinals playoff playoffs qualifier qualifiers qualifying seed seeded unseeded goals halftime half-time kickoff referee standings attendance scorers scored race races lap laps grand prix cycling sprint metres relay medal medals olympic olympics wimbledon match matches nba nfl nhl mlb fifa uefa coach stadium divisional results played drawn'.split(' '),
);
