/** Given names that many in the care of the elderly bear: they tell "EC Anna Berg" from "EC Norra Ängby". */
const GIVEN_NAMES = `
agneta ahmed aisha albert albin alex alexander alexandra ali alice allan alma alva amanda amina amir anders andreas
anette angelica anita ann anna anneli annelie annette annica annika anton arne arvid astrid axel barbro beatrice bengt
bertil birgit birgitta bo britt britta bror camilla carin carina carita carl carola caroline catharina catrin cecilia
charlotta charlotte christel christer christian christina christoffer claes claudia conny dag dan daniel daniela david
dennis diana doris ebba edvin eivor eleonor eleonora elin elina elisabet elisabeth ellen ellinor elsa elvira emelie
emil emilia emma emmy erik erika ester eva evelina ewa fanny fatima felicia filip filippa folke frank fredrik fredrika
frida gabriel gabriella gerd gitte greta gun gunilla gunnar gustaf gustav göran gösta hampus hanna hannah hans harald
hassan heidi helen helena helene henrik hilda hugo håkan ibrahim ida inga ingalill ingegerd ingela inger ingrid ingvar
irene isabella isabelle isak ivar jacob jakob jan janne jasmin jasmine jeanette jennie jenny jens jerker jesper
jessica joakim joel johan johanna john johnny jonas jonathan jonna jonny josef josefin josefine judith julia jörgen
kaj kajsa karin karl karolina katarina katrin kenneth kent kerstin kicki kim kjell klara klas krister kristian kristin
kristina kristoffer lars lasse leif leila lena lennart leo lilian lillemor lina linda linn linnea linnéa linus lisa
lisbeth lotta louise lovisa lucas ludvig lukas madeleine magdalena magnus maj maja malin marcus margareta margaretha
margit maria mariam marianne marie marika marina marita marja markus marlene martin martina mathias matilda mats
mattias max mehmet melissa mia micael michael michaela mikael mikaela mimmi moa mohamed mohammed mona monica monika
mustafa måns nadia natalie nathalie nicklas niclas nicole niklas nils nina noah nora ola olga olivia olle olof omar
oscar oskar otto ove patricia patrik paula paulina pauline peder per pernilla peter petra philip pia pontus pär ragnar
ragnhild ramona rasmus rebecca rebecka rickard rikard rita robert robin roger roland rolf ronny rose rosita rut ruth
sabina samir samuel sandra sanna sara sarah sebastian selma signe sigrid simon sirpa siv sofia sofie solveig sonja
staffan stefan stellan stig stina sture sune susan susann susanna susanne suzanne sven svetlana sylvia tanja teresa
therese thomas tilda tim tina tobias tomas tommy tony tor torbjörn tord torsten tove tuula tuva ulf ulla ulrica ulrik
ulrika urban valter vanja vera veronica victoria viktor viktoria vilma vincent viola viveca wilhelm william wilma
yasmin ylva yngve yusuf yvonne zahra zainab zeinab åke åsa örjan östen`;

const GIVEN = new Set(GIVEN_NAMES.trim().split(/\s+/));

/** "Anna", "ANNA", "Anna-Karin". */
export const isGivenName = (word: string): boolean => GIVEN.has((word.toLowerCase().split('-')[0] ?? '').normalize());
