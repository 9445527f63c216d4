/** Given names that many in the care of the elderly bear: they tell "EC Anna Berg" from "EC Norra Ängby". */
const GIVEN_NAMES = `
agneta ahmed aisha albin alex alexander alexandra ali alice alma amanda amina amir anders andreas anette angelica anita ann
anna annelie anneli annette annika anton arne arvid astrid axel barbro beatrice bengt bertil birgit birgitta bo britt
britta bror camilla carin carina carl carola caroline catharina cecilia charlotta charlotte christel christer
christian christina christoffer claes claudia conny dan daniel daniela david dag dennis edvin elin elina elisabet elisabeth
elsa emil emelie emilia emma erik erika eva evelina fanny fatima felicia filip frank fredrik fredrika frida gabriel
gabriella gerd gun gunilla gunnar gustaf gustav göran hanna hannah hans harald hassan helen helena helene henrik
hugo håkan ida inga inger ingela ingrid irene isabella isak jakob jan janne jasmin jeanette jennie jenny jens jesper jessica
joakim johan johanna john johnny jonas jonathan jonna josef josefin josefine julia jörgen kajsa karin karl karolina katarina
katrin kenneth kent kerstin kicki kim klara kristian kristin kristina kristoffer krister lars lasse leif lena lennart leo
lina linda linn linnea linnéa lisa lisbeth louise lovisa lucas ludvig madeleine magdalena magnus maj malin margareta
margaretha maria mariam marianne marie marika markus marina martin martina mathias matilda mats mattias max micael michael
michaela mikael mikaela moa mohamed mohammed mona monica monika nadia nathalie niklas nils nina nora ola olga olle olof oscar
oskar patricia patrik paula peder per pernilla peter petra pia pontus rebecca rebecka rickard rikard robert robin roger roland rolf
ronny rose rut ruth samuel sandra sara sarah sebastian simon siv sofia sofie sonja stefan stig stina sture sune susann
susanna susanne sven svetlana sylvia tanja teresa therese thomas tina tobias tommy tony torbjörn tord tove ulf ulla ulrica ulrika
vera veronica viktor viktoria vilma yasmin yvonne zahra åke åsa örjan östen
albert allan ebba ellen elvira ester folke greta hilda ibrahim ingvar ivar jasmine jerker judith kaj kjell klas lilian lillemor
lukas marcus margit marita marlene mehmet mia mustafa måns natalie nicklas noah omar otto paulina pär ragnar rasmus samir
signe solveig staffan stellan tuva ulrik urban valter viveca wilhelm william ylva yusuf`;

const GIVEN = new Set(GIVEN_NAMES.trim().split(/\s+/));

/** "Anna", "ANNA", "Anna-Karin". */
export const isGivenName = (word: string): boolean => GIVEN.has((word.toLowerCase().split('-')[0] ?? '').normalize());
