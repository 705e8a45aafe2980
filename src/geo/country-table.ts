/**
 * The lands of the atlas that can be named: ISO 3166-1 numeric, alpha-2 and alpha-3 codes, the
 * English name, then the atlas's own spelling and other names in use, split by `|`. Lands without
 * a numeric code are found in the atlas by name; `-` stands for a code that does not exist.
 */
const ROWS = `
004 AF AFG Afghanistan
008 AL ALB Albania
012 DZ DZA Algeria
016 AS ASM American Samoa
020 AD AND Andorra
024 AO AGO Angola
660 AI AIA Anguilla
010 AQ ATA Antarctica
028 AG ATG Antigua and Barbuda|Antigua and Barb.
032 AR ARG Argentina
051 AM ARM Armenia
533 AW ABW Aruba
036 AU AUS Australia
040 AT AUT Austria
031 AZ AZE Azerbaijan
044 BS BHS Bahamas
048 BH BHR Bahrain
050 BD BGD Bangladesh|East Pakistan
052 BB BRB Barbados
112 BY BLR Belarus|Byelorussia|Belorussia
056 BE BEL Belgium
084 BZ BLZ Belize|British Honduras
204 BJ BEN Benin|Dahomey
060 BM BMU Bermuda
064 BT BTN Bhutan
068 BO BOL Bolivia
070 BA BIH Bosnia and Herzegovina|Bosnia and Herz.|Bosnia
072 BW BWA Botswana|Bechuanaland
076 BR BRA Brazil
086 IO IOT British Indian Ocean Territory|Br. Indian Ocean Ter.|Diego Garcia
092 VG VGB British Virgin Islands|British Virgin Is.
096 BN BRN Brunei|Brunei Darussalam
100 BG BGR Bulgaria
854 BF BFA Burkina Faso|Upper Volta
108 BI BDI Burundi
116 KH KHM Cambodia|Kampuchea
120 CM CMR Cameroon
124 CA CAN Canada
132 CV CPV Cape Verde|Cabo Verde
136 KY CYM Cayman Islands|Cayman Is.
140 CF CAF Central African Republic|Central African Rep.
148 TD TCD Chad
152 CL CHL Chile
156 CN CHN China|People's Republic of China|PRC
170 CO COL Colombia
174 KM COM Comoros
178 CG COG Republic of the Congo|Congo|Congo-Brazzaville
180 CD COD Democratic Republic of the Congo|Dem. Rep. Congo|DR Congo|DRC|Congo-Kinshasa|Zaire
184 CK COK Cook Islands|Cook Is.
188 CR CRI Costa Rica
384 CI CIV Ivory Coast|Côte d'Ivoire
191 HR HRV Croatia
192 CU CUB Cuba
531 CW CUW Curaçao
196 CY CYP Cyprus
203 CZ CZE Czechia|Czech Republic
208 DK DNK Denmark
262 DJ DJI Djibouti
212 DM DMA Dominica
214 DO DOM Dominican Republic|Dominican Rep.
218 EC ECU Ecuador
818 EG EGY Egypt
222 SV SLV El Salvador
226 GQ GNQ Equatorial Guinea|Eq. Guinea
232 ER ERI Eritrea
233 EE EST Estonia
748 SZ SWZ Eswatini|eSwatini|Swaziland
231 ET ETH Ethiopia|Abyssinia
238 FK FLK Falkland Islands|Falkland Is.|Falklands|Malvinas
234 FO FRO Faroe Islands|Faeroe Is.|Faroes
242 FJ FJI Fiji
246 FI FIN Finland
250 FR FRA France
258 PF PYF French Polynesia|Fr. Polynesia
260 TF ATF French Southern and Antarctic Lands|Fr. S. Antarctic Lands
266 GA GAB Gabon
270 GM GMB Gambia
268 GE GEO Georgia
276 DE DEU Germany
288 GH GHA Ghana|Gold Coast
292 GI GIB Gibraltar
300 GR GRC Greece
304 GL GRL Greenland
308 GD GRD Grenada
316 GU GUM Guam
320 GT GTM Guatemala
831 GG GGY Guernsey
324 GN GIN Guinea
624 GW GNB Guinea-Bissau
328 GY GUY Guyana|British Guiana
332 HT HTI Haiti
334 HM HMD Heard Island and McDonald Islands|Heard I. and McDonald Is.
340 HN HND Honduras
344 HK HKG Hong Kong
348 HU HUN Hungary
352 IS ISL Iceland
356 IN IND India
360 ID IDN Indonesia|Dutch East Indies
364 IR IRN Iran|Persia
368 IQ IRQ Iraq
372 IE IRL Ireland|Republic of Ireland
833 IM IMN Isle of Man
376 IL ISR Israel
380 IT ITA Italy
388 JM JAM Jamaica
392 JP JPN Japan
832 JE JEY Jersey
400 JO JOR Jordan|Transjordan
398 KZ KAZ Kazakhstan
404 KE KEN Kenya
296 KI KIR Kiribati|Gilbert Islands
- XK XKX Kosovo
414 KW KWT Kuwait
417 KG KGZ Kyrgyzstan|Kirghizia
418 LA LAO Laos
428 LV LVA Latvia
422 LB LBN Lebanon
426 LS LSO Lesotho|Basutoland
430 LR LBR Liberia
434 LY LBY Libya
438 LI LIE Liechtenstein
440 LT LTU Lithuania
442 LU LUX Luxembourg
446 MO MAC Macau|Macao
450 MG MDG Madagascar
454 MW MWI Malawi|Nyasaland
458 MY MYS Malaysia
462 MV MDV Maldives
466 ML MLI Mali
470 MT MLT Malta
584 MH MHL Marshall Islands|Marshall Is.
478 MR MRT Mauritania
480 MU MUS Mauritius
484 MX MEX Mexico
583 FM FSM Micronesia|Federated States of Micronesia
498 MD MDA Moldova
492 MC MCO Monaco
496 MN MNG Mongolia|Outer Mongolia
499 ME MNE Montenegro
500 MS MSR Montserrat
504 MA MAR Morocco
508 MZ MOZ Mozambique
104 MM MMR Myanmar|Burma
516 NA NAM Namibia|South West Africa
520 NR NRU Nauru
524 NP NPL Nepal
528 NL NLD Netherlands|Holland
540 NC NCL New Caledonia
554 NZ NZL New Zealand
558 NI NIC Nicaragua
562 NE NER Niger
566 NG NGA Nigeria
570 NU NIU Niue
574 NF NFK Norfolk Island
408 KP PRK North Korea|DPRK|Democratic People's Republic of Korea
807 MK MKD North Macedonia|Macedonia
- - - Northern Cyprus|N. Cyprus
580 MP MNP Northern Mariana Islands|N. Mariana Is.
578 NO NOR Norway
512 OM OMN Oman
586 PK PAK Pakistan
585 PW PLW Palau
275 PS PSE Palestine
591 PA PAN Panama
598 PG PNG Papua New Guinea
600 PY PRY Paraguay
604 PE PER Peru
608 PH PHL Philippines
612 PN PCN Pitcairn Islands|Pitcairn Is.
616 PL POL Poland
620 PT PRT Portugal
630 PR PRI Puerto Rico
634 QA QAT Qatar
642 RO ROU Romania|Rumania
643 RU RUS Russia|Russian Federation
646 RW RWA Rwanda
652 BL BLM Saint Barthélemy|St-Barthélemy
654 SH SHN Saint Helena
659 KN KNA Saint Kitts and Nevis|St. Kitts and Nevis
662 LC LCA Saint Lucia
663 MF MAF Saint Martin|St-Martin
666 PM SPM Saint Pierre and Miquelon|St. Pierre and Miquelon
670 VC VCT Saint Vincent and the Grenadines|St. Vin. and Gren.
882 WS WSM Samoa
674 SM SMR San Marino
678 ST STP São Tomé and Príncipe|São Tomé and Principe
682 SA SAU Saudi Arabia
686 SN SEN Senegal
688 RS SRB Serbia
690 SC SYC Seychelles
694 SL SLE Sierra Leone
702 SG SGP Singapore
534 SX SXM Sint Maarten
703 SK SVK Slovakia
705 SI SVN Slovenia
090 SB SLB Solomon Islands|Solomon Is.|Solomons
706 SO SOM Somalia
- - - Somaliland
710 ZA ZAF South Africa
239 GS SGS South Georgia and the South Sandwich Islands|S. Geo. and the Is.|South Georgia
410 KR KOR South Korea|Republic of Korea
728 SS SSD South Sudan|S. Sudan
724 ES ESP Spain
144 LK LKA Sri Lanka|Ceylon
729 SD SDN Sudan
740 SR SUR Suriname|Dutch Guiana
752 SE SWE Sweden
756 CH CHE Switzerland
760 SY SYR Syria
158 TW TWN Taiwan|Formosa
762 TJ TJK Tajikistan
834 TZ TZA Tanzania
764 TH THA Thailand|Siam
626 TL TLS East Timor|Timor-Leste
768 TG TGO Togo
776 TO TON Tonga
780 TT TTO Trinidad and Tobago
788 TN TUN Tunisia
792 TR TUR Turkey|Türkiye|Turkiye
795 TM TKM Turkmenistan
796 TC TCA Turks and Caicos Islands|Turks and Caicos Is.
798 TV TUV Tuvalu|Ellice Islands
800 UG UGA Uganda
804 UA UKR Ukraine
784 AE ARE United Arab Emirates|UAE|Trucial States
826 GB GBR United Kingdom|UK|Great Britain|Britain
840 US USA United States of America|United States|USA|America
581 UM UMI United States Minor Outlying Islands|U.S. Minor Outlying Is.
850 VI VIR United States Virgin Islands|U.S. Virgin Is.
858 UY URY Uruguay
860 UZ UZB Uzbekistan
548 VU VUT Vanuatu|New Hebrides
336 VA VAT Vatican City|Vatican|Holy See
862 VE VEN Venezuela
704 VN VNM Vietnam|Viet Nam
876 WF WLF Wallis and Futuna|Wallis and Futuna Is.
732 EH ESH Western Sahara|W. Sahara|Spanish Sahara
887 YE YEM Yemen
894 ZM ZMB Zambia|Northern Rhodesia
716 ZW ZWE Zimbabwe|Rhodesia|Southern Rhodesia
248 AX ALA Åland Islands|Åland
`;

/** A land of the modern map. */
export interface Country {
  /** ISO 3166-1 numeric code with its leading zeros, or `""`. */
  readonly id: string;
  /** ISO 3166-1 alpha-2 code, or `""`. */
  readonly alpha2: string;
  /** ISO 3166-1 alpha-3 code, or `""`. */
  readonly alpha3: string;
  readonly name: string;
  /** Other names in use, the atlas's spelling among them. */
  readonly aliases: readonly string[];
}

/** All lands that can be named, by English name. */
export const COUNTRIES: readonly Country[] = ROWS.trim()
  .split("\n")
  .map((row) => {
    const [id, alpha2, alpha3, ...words] = row.split(" ");
    const [name, ...aliases] = words.join(" ").split("|");
    const code = (text: string | undefined) => (text === "-" ? "" : text!);
    return { id: code(id), alpha2: code(alpha2), alpha3: code(alpha3), name: name!, aliases };
  });

/** States that are gone, with the modern countries that cover their ground, more or less. */
export const BYGONE: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "USSR|Soviet Union: Russia, Ukraine, Belarus, Moldova, Estonia, Latvia, Lithuania, Georgia, Armenia, Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, Kyrgyzstan, Tajikistan",
    "Russian Empire|Tsarist Russia: Russia, Ukraine, Belarus, Moldova, Estonia, Latvia, Lithuania, Finland, Poland, Georgia, Armenia, Azerbaijan, Kazakhstan, Uzbekistan, Turkmenistan, Kyrgyzstan, Tajikistan",
    "Yugoslavia: Slovenia, Croatia, Bosnia and Herzegovina, Serbia, Montenegro, Kosovo, North Macedonia",
    "Czechoslovakia: Czechia, Slovakia",
    "Austria-Hungary|Austro-Hungarian Empire: Austria, Hungary, Czechia, Slovakia, Slovenia, Croatia, Bosnia and Herzegovina, Romania, Poland, Ukraine, Serbia, Italy",
    "Ottoman Empire: Turkey, Syria, Iraq, Lebanon, Israel, Palestine, Jordan, Saudi Arabia, Yemen",
    "East Germany|West Germany|GDR|FRG|Prussia|German Empire|German Reich: Germany, Poland, Russia, Lithuania, France",
    "Korea|Chosen: North Korea, South Korea",
    "Manchukuo|Manchuria|Mengjiang|Inner Mongolia|Tibet: China",
    "North Vietnam|South Vietnam: Vietnam",
    "French Indochina|Indochina: Vietnam, Laos, Cambodia",
    "British India|British Raj: India, Pakistan, Bangladesh, Myanmar",
    "Malaya|British Malaya: Malaysia, Singapore",
    "United Arab Republic: Egypt, Syria",
    "Tanganyika|Zanzibar|German East Africa: Tanzania, Rwanda, Burundi",
    "England|Scotland|Wales|Northern Ireland: United Kingdom",
    "Papal States|Kingdom of Sardinia|Kingdom of Naples|Venice: Italy",
    "Kingdom of Hungary: Hungary, Slovakia, Romania, Croatia, Serbia, Ukraine",
    "Poland-Lithuania|Polish-Lithuanian Commonwealth: Poland, Lithuania, Belarus, Ukraine, Latvia",
  ].flatMap((row) => {
    const [names, parts] = row.split(": ");
    return names!.split("|").map((name) => [name, parts!.split(", ")] as const);
  }),
);
