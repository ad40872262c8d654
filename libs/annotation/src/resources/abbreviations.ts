/** Abbreviations with their full stop, by language: what a full stop after them may mean. */
export interface Abbreviations {
  /** Never the end of a sentence: a title waits for its name. */
  joins: string;
  /** An abbreviation only before a number: "No. 5". */
  counts: string;
  /** May end a sentence; a capital after it is more often a name that goes on ("Acme Inc. Chairman"). */
  either: string;
  /** May end a sentence, and does before a capital: "etc.", "km." */
  closes: string;
}

export const ABBREVIATIONS: Readonly<Record<string, Abbreviations>> = {
  en: {
    joins:
      'Mr. Mrs. Ms. Mx. Dr. Drs. Prof. Messrs. Gen. Lt. Col. Maj. Capt. Cmdr. Cdr. Cpl. Sgt. Pvt. Adm. Brig. Sen. Sens. Rep. Reps. Gov. Govs. Pres. Sec. Amb. Hon. Rev. Fr. Msgr. Supt. Insp. Det. Atty. Mt. Ft. Sts. Ste. Asst. Assoc. Dep. Dir. Treas. Lieut. e.g. i.e. E.g. I.e. cf. Cf. vs. v. viz. approx. ca. incl. resp. feat.',
    counts:
      'No. Nos. no. nos. Art. art. Arts. arts. Fig. fig. Figs. figs. Vol. vol. Vols. vols. Ch. ch. Para. para. Paras. paras. p. pp. pg. Res. res. Reg. reg. Sect. sect. Tel. tel. Ext. ext. Op. op. Rs. Jun. Jul. Mar. Apr. Sat. Sun.',
    either:
      'St. Inc. Ltd. Corp. Co. Cos. Bros. LLC. LP. L.P. L.L.C. Pty. Pte. Plc. Intl. Int. Assn. Dept. Univ. Natl. Mfg. Jr. Sr. Esq. Ph.D. PhD. M.D. Ed.D. D.Phil. M.Sc. B.Sc. M.A. B.A. M.B.A. J.D. LL.B. LL.M. D.C. Ret. ret. al. Ave. Blvd. Rd. Hwy. Pkwy. Ln. Bldg. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. Mass. Md. Mich. Minn. Mont. Neb. Nev. Okla. Ore. Pa. Penn. Tenn. Tex. Vt. Va. Wash. Wis. Wyo. Ont. Que. Alta. Est. est. Govt. govt. dept.',
    closes:
      'a.m. p.m. A.M. P.M. etc. ibid. Jan. Feb. Aug. Sept. Sep. Oct. Nov. Dec. Mon. Tues. Thurs. sq. cu. hrs. hr. mins. min. secs. yrs. yr. mos. lbs. lb. oz. ft. kg. km. cm. mm. mi. mph. max. avg. bn. mn. tn. m.p.h.',
  },
  de: {
    joins:
      'Dr. Prof. Hr. Hrn. Fr. St. Hl. Dipl. Ing. Mag. z.B. d.h. u.a. i.d.R. o.g. s.o. s.u. bzw. ca. vgl. inkl. exkl. evtl. ggf. sog. bspw. insb. einschl. gem. geb. Hrsg. Red. stv. Stv.',
    counts: 'Nr. Nrn. Abs. Art. Kap. Ziff. Bd. Tel. Abb. Tab.',
    either: 'Str. str. Co. Jr. Chr. Mio. Mrd. Tsd.',
    closes: 'usw. etc. Jh. Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez. ff.',
  },
  fr: {
    joins: 'MM. Mme. Mlle. Dr. Pr. Me. St. Ste. ex. env. cf. c.-à-d. av. apr. Mgr. Gén. Col. Cne.',
    counts: 'art. al. chap. vol. pp. fig. tél. Tél. no. No.',
    either: 'S.A. Cie. Inc.',
    closes: 'etc. janv. févr. avr. juil. sept. oct. nov. déc. hab.',
  },
  es: {
    joins:
      'Sr. Sra. Srta. Sres. Sras. Dr. Dra. Dª. Dña. Excmo. Excma. Ilmo. Ilma. Prof. Lic. Ing. Gral. Cnel. Ud. Uds. Vd. Vds. Sta. Sto. ej. aprox. vs. cf. EE. RR. FF. CC.',
    counts: 'núm. art. arts. pág. págs. vol. cap. tel. Tel. Nº.',
    either: 'S.A. S.L. UU. EE.UU. Cía. Inc. Av. Avda.',
    closes: 'etc.',
  },
  pt: {
    joins: 'Sr. Sra. Srs. Dr. Dra. Exmo. Exma. Prof. Eng. Sto. Sta. ex. aprox. Gal. Cel.',
    counts: 'núm. art. arts. pág. págs. vol. cap. tel. Tel.',
    either: 'S.A. Ltda. Cia. Av.',
    closes: 'etc.',
  },
  it: {
    joins: 'Sig. sig. Sigg. sigg. Dott. dott. Ing. ing. Avv. avv. Prof. prof. On. on. Sen. Gen. Mons. mons. SS. cfr. es. dr. Dr.',
    counts: 'art. artt. pag. pagg. vol. cap. tel. Tel.',
    either: 'S.p.A. S.r.l.',
    closes: 'ecc. etc. a.C. d.C.',
  },
  nl: {
    joins:
      'dhr. Dhr. mevr. Mevr. mr. Mr. dr. Dr. prof. Prof. drs. Drs. ir. Ir. ing. St. bijv. o.a. d.w.z. t.a.v. i.v.m. m.b.t. incl. excl. resp.',
    counts: 'nr. nrs. art. blz. tel. Tel.',
    either: 'jl. N.V. B.V. Jr. mln. mld.',
    closes: 'enz. etc.',
  },
  ru: {
    joins:
      'г. гг. им. ул. просп. пл. пер. обл. пос. дер. т.е. т.к. т.н. т.ч. см. ср. проф. акад. доц. д-р. св. ген. полк. напр. ст. нач. зам. пом. мин. об. вт.',
    counts: 'пп. гл. стр. рис. табл. тел. Тел. вып.',
    either: 'тыс. млн. млрд. трлн. долл. вв. кв. куб.',
    closes: 'др. пр. т.д. т.п. руб. коп. н.э. сек. чел.',
  },
  uk: {
    joins: 'ім. вул. просп. пл. обл. смт. див. проф. акад. ген. т.зв. напр. ст.',
    counts: 'пп. гл. тел. Тел.',
    either: 'рр. тис. млн. млрд. вв.',
    closes: 'ін. т.д. т.п. грн. коп. дол.',
  },
};

/** Languages that abbreviate as another does. */
export const ABBREVIATES_LIKE: Readonly<Record<string, string>> = {
  be: 'ru',
  bg: 'ru',
  kk: 'ru',
  ca: 'es',
  gl: 'pt',
  lb: 'de',
  af: 'nl',
};

/** Languages that write ordinals as a number and a full stop: "5. November". */
export const ORDINAL_STOP_LANGUAGES: ReadonlySet<string> = new Set(
  'de lb da no nb nn fi is et lv cs sk sl hr bs sr hu pl tr'.split(' '),
);
