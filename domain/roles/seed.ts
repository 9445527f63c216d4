/**
 * The roles of Swedish municipal care: what a register knows before anybody has added to it. One role a line:
 * canonical name | plural | how many holders to expect | type | other written forms.
 * `one` = a single person, `few`/`many` = one for each unit, area or team, `group` = a body that holds meetings.
 */
export const SEEDED_ROLES = `
ordförande | ordförande | one | politician | ordf., ordf, ordföranden, nämndordförande, nämndens ordförande
vice ordförande | vice ordförande | few | politician | v. ordf., vice ordf., 1:e vice ordförande, 2:e v ordf
nämndsekreterare | nämndsekreterare | one | employee | nämndsekr., sekr.
stadsdelsnämnd | stadsdelsnämnder | group | group | SDN, stadsdelsnämnden
socialnämnd | socialnämnder | group | group | SN, soc.nämnd, socialnämnden
vård- och omsorgsnämnd |  | group | group | VON, vård- och omsorgsnämnden, VOO-nämnden
kommunstyrelse |  | group | group | KS, kommunstyrelsen
kommunfullmäktige |  | group | group | KF
kommundirektör | kommundirektörer | one | employee | kommundir., kommunchef, KD, kommunchefen
stadsdirektör | stadsdirektörer | one | employee | stadsdir.
stadsdelsdirektör | stadsdelsdirektörer | one | employee | Stadsdelsdir., SDD, stadsdelschef
förvaltningschef | förvaltningschefer | one | employee | förv.chef, FC, förvaltningsdirektör, förv.dir.
socialchef | socialchefer | one | employee | soc.chef, SC, socialdirektör, soc.dir.
omsorgschef | omsorgschefer | one | employee | oms.chef, omsorgschefen
äldreomsorgschef | äldreomsorgschefer | one | employee | ÄO-chef, ÄOC, äldreomsorgschefen
vård- och omsorgschef | vård- och omsorgschefer | one | employee | VO-chef, vård- och omsorgsdirektör
produktionschef | produktionschefer | one | employee | prod.chef, produktionschefen
avdelningschef | avdelningschefer | one | employee | avd.chef, avdelningschefen, AC, avd.ch., head of department, department manager
biträdande avdelningschef | biträdande avdelningschefer | one | employee | bitr.avd.chef, b.avd.chef
verksamhetschef | verksamhetschefer | few | employee | verks.chef, verksamhetsch., VC, Vchef, verksamhetschefen
områdeschef | områdeschefer | few | employee | omr.chef, OC, områdeschefen
resultatområdeschef | resultatområdeschefer | few | employee | RO-chef
sektionschef | sektionschefer | few | employee | sekt.chef, sek.chef, sektionschefen
sektionsledare | sektionsledare | few | employee | sekt.ledare
enhetschef | enhetschefer | many | employee | Enh.chef, EC, enhetschefen, e-chef, unit manager, unit managers, head of unit
biträdande enhetschef | biträdande enhetschefer | many | employee | bitr.enh.chef, bitr enhetschef, BEC, b.enh.chef, bitr EC
gruppchef | gruppchefer | many | employee | gr.chef, GC
gruppledare | gruppledare | many | employee | gr.ledare, grl
teamledare | teamledare | many | employee | TL, teaml.
rektor | rektorer | many | employee | rekt.
myndighetschef | myndighetschefer | one | employee | mynd.chef
chef | chefer | many | employee | chefer, chefen, rekryterande chef, ansvarig chef, närmaste chef, överordnad chef, resp. chef, respektive chef
personalchef | personalchefer | one | employee | pers.chef, PC, personaldirektör
HR-chef | HR-chefer | one | employee | HR-chefen, HRC, HR-direktör
HR-specialist | HR-specialister | few | employee | HR-partner, HR-konsult, HR, personalkonsult, personalsekr., personalsekreterare
ekonomichef | ekonomichefer | one | employee | ek.chef, ekon.chef, ekonomichefen, ekonomidirektör
controller | controllers/controllrar | few | employee | Controllers, controllern, ekonomicontroller, verksamhetscontroller
ekonom | ekonomer | few | employee | ekonomen, ekonomer, ek.
administrativ chef | administrativa chefer | one | employee | adm.chef
administrativ sekreterare | administrativa sekreterare | few | employee | Adm.sekr
administratör | administratörer | many | employee | ADM, administratören
verksamhetsutvecklare | verksamhetsutvecklare | few | employee | VU, verks.utv., verksamhetsutvecklaren, v-utv
utvecklingsledare | utvecklingsledare | few | employee | utv.ledare, UL, utvecklingsledaren
kvalitetsutvecklare | kvalitetsutvecklare | few | employee | kval.utv., kvalitetsstrateg, kvalitetssamordnare
kvalitetschef | kvalitetschefer | one | employee | kval.chef
utredare | utredare | few | employee | utr., utredaren
strateg | strateger | few | employee | nämndstrateg, utvecklingsstrateg
jurist | jurister | few | employee | förbundsjurist, stadsjurist
IT-chef | IT-chefer | one | employee | digitaliseringschef, CIO
systemförvaltare | systemförvaltare | few | employee | syst.förv., systemansvarig, objektspecialist
informationssäkerhetssamordnare | informationssäkerhetssamordnare | one | employee | infosäk.samordnare, CISO
dataskyddsombud | dataskyddsombud | one | employee | DPO, DSO
säkerhetschef | säkerhetschefer | one | employee | säk.chef, säkerhetssamordnare
kommunikatör | kommunikatörer | few | employee | komm., informatör, kommunikationsansvarig
kommunikationschef | kommunikationschefer | one | employee | komm.chef, informationschef
upphandlare | upphandlare | few | employee | upph.
lokalstrateg | lokalstrateger | few | employee | lokalsamordnare, lokalchef, lokalplanerare
fastighetschef | fastighetschefer | one | employee | fast.chef
kostchef | kostchefer | one | employee | måltidschef, kostekonom
arkivarie | arkivarier | one | employee | kommunarkivarie
registrator | registratorer | few | employee | reg.
projektledare | projektledare | few | employee | PL, proj.led., projektledaren, delprojektledare, project manager, project leader
styrgrupp | styrgrupper | group | group | SG, styrgruppen
ledningsgrupp | ledningsgrupper | group | group | LG, ledn.grupp, verksamhetsledningen, verksamhetsledning, ledningen
arbetsgrupp | arbetsgrupper | group | group | arb.grupp, AG
skyddsombud | skyddsombud | many | employee | SO, huvudskyddsombud, HSO
facklig representant | fackliga representanter | many | group | facket, fackl.repr., facklig företrädare, Kommunal, Vårdförbundet
medicinskt ansvarig sjuksköterska | medicinskt ansvariga sjuksköterskor | one | employee | MAS, medicinskt ansvarig sköterska, MAS:en
medicinskt ansvarig för rehabilitering | medicinskt ansvariga för rehabilitering | one | employee | MAR
socialt ansvarig samordnare | socialt ansvariga samordnare | one | employee | SAS, socialt ansvarig socionom
sjuksköterska | sjuksköterskor | many | employee | ssk, leg. ssk, sjuksköt., sjuksköterskan, patientansvarig sjuksköterska, PAS, omvårdnadsansvarig sjuksköterska, OAS, distriktssköterska, dsk
sjuksköterskechef | sjuksköterskechefer | few | employee | ssk-chef, chef HSL, HSL-chef
läkare | läkare | many | external | leg. läk., patientansvarig läkare, PAL
undersköterska | undersköterskor | many | employee | usk, undersk., uska
vårdbiträde | vårdbiträden | many | employee | vb, vårdbitr.
omsorgspersonal |  | many | group | oms.personal, omvårdnadspersonal, personal, all personal, medarbetare, samtliga medarbetare, personal i tjänst, berörd personal, nattpersonal, kvällspersonal, all staff
stödassistent | stödassistenter | many | employee | stödass.
stödpedagog | stödpedagoger | many | employee | stödped.
arbetsterapeut | arbetsterapeuter | many | employee | AT, arb.ter., leg. AT
fysioterapeut | fysioterapeuter | many | employee | FT, fysio, leg. FT
sjukgymnast | sjukgymnaster | many | employee | SG, sjukgymn.
rehabpersonal |  | group | group | rehab, paramedicinare, rehabteamet
dietist | dietister | few | employee | diet.
logoped | logopeder | few | external
demenssjuksköterska | demenssjuksköterskor | few | employee | demens-ssk, demensteam, demenssamordnare, Silviasyster
hygiensjuksköterska | hygiensjuksköterskor | few | external | hyg.ssk, vårdhygien
biståndshandläggare | biståndshandläggare | many | employee | bist.handl., bist.handläggare, BH, biståndsh., handläggare, biståndsbedömare
LSS-handläggare | LSS-handläggare | many | employee | LSS-handl.
avgiftshandläggare | avgiftshandläggare | few | employee | avg.handl.
socialsekreterare | socialsekreterare | many | employee | soc.sekr., socialsekr.
kurator | kuratorer | few | employee
samordnare | samordnare | many | employee | samordn., samo, samordnaren
planerare | planerare | many | employee | plan., hemtjänstplanerare, bemanningsplanerare, schemaplanerare
koordinator | koordinatorer | many | employee | koord., koordinatorn
vårdplanerare | vårdplanerare | few | employee | vpl, SIP-samordnare, vårdplaneringsteam
kontaktman | kontaktmän | many | employee | kontaktm., kontaktmannen, kontaktperson, fast omsorgskontakt, KM, kontaktpersoner, fasta omsorgskontakter
hygienombud | hygienombud | many | employee | hyg.ombud
kostombud | kostombud | many | employee
ombud | ombud | many | employee | dokumentationsombud, demensombud, inkontinensombud, huvudombud, aktivitetsombud, värdegrundsombud
värdegrundsledare | värdegrundsledare | many | employee | VGL
handledare | handledare | many | employee | handl., handledaren
vikariesamordnare | vikariesamordnare | few | employee | bemanningsassistent, bemanningssamordnare
anhörigkonsulent | anhörigkonsulenter | few | employee | anhörigstöd, anhörigsamordnare
hemtjänstchef | hemtjänstchefer | few | employee
boendechef | boendechefer | many | employee | föreståndare, föreståndaren
trygghetsjour |  | group | group | Trygghetsjouren, jouren, beredskap, TIB
extern konsult | konsulter | few | external | konsult, konsulten
Socialstyrelsen |  | group | external | SoS
region |  | group | external | sll, landstinget, regionen, HSF, VGR
`;
