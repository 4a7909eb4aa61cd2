BEGIN TRANSACTION;
CREATE TABLE "action_log" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "at" TIMESTAMP NOT NULL,
    "actor" VARCHAR(255) NOT NULL,
    "actor_name" VARCHAR(255) NOT NULL,
    "role" VARCHAR(64) NOT NULL,
    "platform" VARCHAR(64) NOT NULL,
    "order" VARCHAR(64) NOT NULL,
    "revision" INT NOT NULL,
    "action" VARCHAR(64) NOT NULL,
    "result" VARCHAR(64) NOT NULL,
    "case" VARCHAR(64) NOT NULL,
    "evidence" JSON NOT NULL
, "key" VARCHAR(255));
INSERT INTO "action_log" VALUES(1,'2026-11-26 18:03:27.988360+00:00','teams:11111111-2222-3333-4444-555555555555:anna','Anna','accountant','teams','CARO-8',1,'contact_support','done','CASE-YQCF7X2X','[]','CARO-8:contact_support:1');
INSERT INTO "action_log" VALUES(2,'2026-11-26 18:03:28.094328+00:00','slack:T00000001:U00000001','u00000001','agent','slack','CARO-7',1,'resend_invitation','done','CASE-REJ7H64T','["in_app=no (bot)"]','CARO-7:resend_invitation:1');
INSERT INTO "action_log" VALUES(3,'2026-11-26 18:03:28.185703+00:00','slack:T00000001:U00000001','u00000001','agent','slack','CARO-2',1,'recreate','half_done','CASE-8CGT3WZR','["requirements=yes (bot)", "bank=yes (bot)", "incident=no (bot)", "reference_format=yes (bot)"]','CARO-2:recreate:1:half');
CREATE TABLE "cases" (
    "id" VARCHAR(64) NOT NULL  PRIMARY KEY,
    "order" VARCHAR(64) NOT NULL,
    "open_order" VARCHAR(64)  UNIQUE,
    "order_revision" INT NOT NULL,
    "office" VARCHAR(64) NOT NULL,
    "flow" VARCHAR(64) NOT NULL,
    "flow_version" VARCHAR(64) NOT NULL,
    "at" VARCHAR(64) NOT NULL,
    "answers" JSON NOT NULL,
    "status" VARCHAR(64) NOT NULL,
    "revision" INT NOT NULL,
    "opened_by" VARCHAR(255) NOT NULL,
    "opened_at" TIMESTAMP NOT NULL
, "work" JSON);
INSERT INTO "cases" VALUES('CASE-J53DC98Z','CARO-1','CARO-1',1,'OFF001','caro_problem','b9cb3c29737e','digits','[{"step":"requirements","choice":"yes","by":"bot","at":"2026-11-26T18:03:26.816277Z","evidence":{"check":"company_eligible","verdict":"yes","key":"check-company-eligible-yes","arguments":{"company":"Boulangerie Dupont SRL"},"found_at":"2026-11-26T18:03:26.816501Z","rule":"1"}},{"step":"bank","choice":"yes","by":"bot","at":"2026-11-26T18:03:26.816277Z","evidence":{"check":"bank_supported","verdict":"yes","key":"check-bank-supported-yes","arguments":{"bank":"BNP Paribas Fortis"},"found_at":"2026-11-26T18:03:26.816501Z","rule":"1"}},{"step":"incident","choice":"no","by":"bot","at":"2026-11-26T18:03:26.816277Z","evidence":{"check":"bank_incident","verdict":"no","key":"check-bank-incident-no","arguments":{"bank":"BNP Paribas Fortis"},"found_at":"2026-11-26T18:03:26.816501Z","rule":"1"}},{"step":"reference_format","choice":"yes","by":"bot","at":"2026-11-26T18:03:26.816277Z","evidence":{"check":"reference_format","verdict":"yes","key":"check-reference-format-yes","arguments":{"reference":"601 234 56 78"},"found_at":"2026-11-26T18:03:26.816501Z","rule":"1"}}]','open',1,'slack:T00000001:U00000001','2026-11-26 18:03:26.816277+00:00',NULL);
INSERT INTO "cases" VALUES('CASE-YQCF7X2X','CARO-8','CARO-8',1,'OFF001','','','','[]','handed_over',4,'teams:11111111-2222-3333-4444-555555555555:anna','2026-11-26 18:03:27.000044+00:00','{"job":"CARO-8:contact_support:1","order":"CARO-8","action":"contact_support","actor":"teams:11111111-2222-3333-4444-555555555555:anna","actor_name":"Anna","audience":"office","asked_at":"2026-11-26T18:03:27.881058Z","stage":"ended","result":"done","created":"","reason":"","arguments":{},"next_try_at":null,"steered_by":"","steered_by_name":"","news":"","seen":false}');
INSERT INTO "cases" VALUES('CASE-REJ7H64T','CARO-7','CARO-7',2,'OFF001','caro_invitation','0ffbb9441ec6','mail','[{"step":"in_app","choice":"no","by":"bot","at":"2026-11-26T18:03:28.069972Z","evidence":{"check":"activates_in_app","verdict":"no","key":"check-activates-in-app-no","arguments":{"bank":"Crelan (AXA)"},"found_at":"2026-11-26T18:03:28.070226Z","rule":"1"}}]','followed',3,'slack:T00000001:U00000001','2026-11-26 18:03:28.069972+00:00','{"job":"CARO-7:resend_invitation:1","order":"CARO-7","action":"resend_invitation","actor":"slack:T00000001:U00000001","actor_name":"u00000001","audience":"support","asked_at":"2026-11-26T18:03:28.070858Z","stage":"ended","result":"done","created":"","reason":"","arguments":{},"next_try_at":null,"steered_by":"","steered_by_name":"","news":"","seen":false}');
INSERT INTO "cases" VALUES('CASE-8CGT3WZR','CARO-2','CARO-2',1,'OFF001','caro_problem','b9cb3c29737e','digits','[{"step":"requirements","choice":"yes","by":"bot","at":"2026-11-26T18:03:28.152558Z","evidence":{"check":"company_eligible","verdict":"yes","key":"check-company-eligible-yes","arguments":{"company":"Bakkerij Peeters BV"},"found_at":"2026-11-26T18:03:28.152786Z","rule":"1"}},{"step":"bank","choice":"yes","by":"bot","at":"2026-11-26T18:03:28.152558Z","evidence":{"check":"bank_supported","verdict":"yes","key":"check-bank-supported-yes","arguments":{"bank":"KBC"},"found_at":"2026-11-26T18:03:28.152786Z","rule":"1"}},{"step":"incident","choice":"no","by":"bot","at":"2026-11-26T18:03:28.152558Z","evidence":{"check":"bank_incident","verdict":"no","key":"check-bank-incident-no","arguments":{"bank":"KBC"},"found_at":"2026-11-26T18:03:28.152786Z","rule":"1"}},{"step":"reference_format","choice":"yes","by":"bot","at":"2026-11-26T18:03:28.152558Z","evidence":{"check":"reference_format","verdict":"yes","key":"check-reference-format-yes","arguments":{"reference":"701 234 56 78"},"found_at":"2026-11-26T18:03:28.152786Z","rule":"1"}}]','open',3,'slack:T00000001:U00000001','2026-11-26 18:03:28.152558+00:00','{"job":"CARO-2:recreate:1","order":"CARO-2","action":"recreate","actor":"slack:T00000001:U00000001","actor_name":"u00000001","audience":"support","asked_at":"2026-11-26T18:03:28.153909Z","stage":"half_done","result":null,"created":"","reason":"work-unavailable","arguments":{},"next_try_at":"2026-11-26T18:03:51.853386Z","steered_by":"","steered_by_name":"","news":"","seen":false}');
INSERT INTO "cases" VALUES('CASE-GDMDKVPK','CARO-6','CARO-6',1,'OFF001','caro_invitation','0ffbb9441ec6','mail','[{"step":"in_app","choice":"no","by":"bot","at":"2026-11-26T18:03:28.235468Z","evidence":{"check":"activates_in_app","verdict":"no","key":"check-activates-in-app-no","arguments":{"bank":"Bank Van Breda"},"found_at":"2026-11-26T18:03:28.235808Z","rule":"1"}}]','open',3,'slack:T00000001:U00000001','2026-11-26 18:03:28.235468+00:00','{"job":"CARO-6:update_cardholder:1","order":"CARO-6","action":"update_cardholder","actor":"slack:T00000001:U00000001","actor_name":"u00000001","audience":"support","asked_at":"2026-11-26T18:03:28.244521Z","stage":"waiting","result":null,"created":"","reason":"work-unavailable","arguments":{},"next_try_at":"2026-11-26T18:03:48.707244Z","steered_by":"","steered_by_name":"","news":"","seen":false}');
CREATE TABLE "companies" (
    "id" VARCHAR(65) NOT NULL  PRIMARY KEY,
    "code" VARCHAR(32) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "enterprise_number" VARCHAR(10) NOT NULL,
    "archived" INT NOT NULL,
    "mandate_active" INT NOT NULL,
    "account_archived" INT NOT NULL,
    "office_id" VARCHAR(32) NOT NULL REFERENCES "offices" ("code") ON DELETE RESTRICT
);
INSERT INTO "companies" VALUES('OFF001:DUPO001','DUPO001','Boulangerie Dupont SRL','1900000168',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:PEET002','PEET002','Bakkerij Peeters BV','1900000267',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:SCHM003','SCHM003','Schreinerei Schmitz GmbH','1900000366',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:LAMB004','LAMB004','Garage Lambert SRL','1900000465',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:LAMB005','LAMB005','Lambert & Fils SA','1900000564',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:MAES006','MAES006','Drukkerij Maes BV','1900000663',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:GERA007','GERA007','Fleurs Gérard SRL','1900000762',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:CLAE008','CLAE008','Architectenbureau Claes BV','1900000861',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:DUBO009','DUBO009','Café Dubois SRL','1900000960',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:WILL010','WILL010','Garage Willems BV','1900001059',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:ETIE011','ETIE011','Menuiserie Étienne SA','1900001158',1,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:DESM012','DESM012','Slagerij De Smet BV','1900001257',0,0,0,'OFF001');
INSERT INTO "companies" VALUES('OFF001:MULL013','MULL013','Bäckerei Müller GmbH','1900001356',0,1,1,'OFF001');
INSERT INTO "companies" VALUES('OFF001:VAND014','VAND014','Apotheek Van Damme Tournai NV','1900001455',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF002:ETIE001','ETIE001','Fleurs Étienne Charleroi SRL','1900001554',0,1,0,'OFF002');
INSERT INTO "companies" VALUES('OFF003:WOUT001','WOUT001','Architectenbureau Wouters Antwerpen NV','1900001653',0,1,0,'OFF003');
INSERT INTO "companies" VALUES('OFF004:RENA001','RENA001','Chauffage Renard Charleroi SRL','1900001752',0,1,0,'OFF004');
INSERT INTO "companies" VALUES('OFF005:RENA001','RENA001','Jardins Renard Brugge SC','1900001851',0,1,0,'OFF005');
INSERT INTO "companies" VALUES('OFF006:HUBE001','HUBE001','L''Atelier Hubert Mons SA','1900001950',0,1,0,'OFF006');
INSERT INTO "companies" VALUES('OFF007:DUMO001','DUMO001','Café Dumont Hasselt SRL','1900002049',0,1,0,'OFF007');
INSERT INTO "companies" VALUES('OFF008:WOUT001','WOUT001','Drukkerij Wouters Liège BV','1900002148',0,1,0,'OFF008');
INSERT INTO "companies" VALUES('OFF001:ETIE015','ETIE015','L''Atelier Étienne Brugge SA','1900002247',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF002:WILL002','WILL002','Architectenbureau Willems Leuven NV','1900002346',0,1,0,'OFF002');
INSERT INTO "companies" VALUES('OFF003:VAND002','VAND002','Slagerij Van Damme Gent BV','1900002445',0,1,0,'OFF003');
INSERT INTO "companies" VALUES('OFF004:LAUR002','LAUR002','Traiteur Laurent Sankt Vith SC','1900002544',0,1,0,'OFF004');
INSERT INTO "companies" VALUES('OFF005:FRAN002','FRAN002','Garage François Mechelen SC','1900002643',0,1,0,'OFF005');
INSERT INTO "companies" VALUES('OFF006:MULL002','MULL002','Metzgerei Müller Antwerpen AG','1900002742',0,1,0,'OFF006');
INSERT INTO "companies" VALUES('OFF007:DUBO002','DUBO002','Électricité Dubois Brugge SRL','1900002841',0,1,0,'OFF007');
INSERT INTO "companies" VALUES('OFF008:HEIN002','HEIN002','Schreinerei Heinen Eupen AG','1900002940',0,1,0,'OFF008');
INSERT INTO "companies" VALUES('OFF001:AERT016','AERT016','Slagerij Aerts Sankt Vith NV','1900003039',0,1,0,'OFF001');
INSERT INTO "companies" VALUES('OFF002:MARC003','MARC003','Pharmacie Marchal Mechelen SA','1900003138',0,1,0,'OFF002');
INSERT INTO "companies" VALUES('OFF003:MARC003','MARC003','Librairie Marchal Charleroi SRL','1900003237',0,1,0,'OFF003');
INSERT INTO "companies" VALUES('OFF004:WOUT003','WOUT003','Garage Wouters Gent NV','1900003336',0,1,0,'OFF004');
INSERT INTO "companies" VALUES('OFF005:MAES003','MAES003','Architectenbureau Maes Namur BV','1900003435',0,1,0,'OFF005');
INSERT INTO "companies" VALUES('OFF006:VAND003','VAND003','Drukkerij Van Damme Oostende BV','1900003534',0,1,0,'OFF006');
INSERT INTO "companies" VALUES('OFF007:CLAE003','CLAE003','Drukkerij Claes Wavre NV','1900003633',0,1,0,'OFF007');
INSERT INTO "companies" VALUES('OFF008:WILL003','WILL003','Schrijnwerkerij Willems Namur NV','1900003732',0,1,0,'OFF008');
CREATE TABLE "company_terms" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "term" BLOB NOT NULL,
    "company_id" VARCHAR(65) NOT NULL REFERENCES "companies" ("id") ON DELETE CASCADE,
    "office_id" VARCHAR(32) NOT NULL REFERENCES "offices" ("code") ON DELETE CASCADE
);
INSERT INTO "company_terms" VALUES(1,X'626F756C616E6765726965206475706F6E742073726C','OFF001:DUPO001','OFF001');
INSERT INTO "company_terms" VALUES(2,X'6475706F6E742073726C','OFF001:DUPO001','OFF001');
INSERT INTO "company_terms" VALUES(3,X'73726C','OFF001:DUPO001','OFF001');
INSERT INTO "company_terms" VALUES(4,X'62616B6B6572696A2070656574657273206276','OFF001:PEET002','OFF001');
INSERT INTO "company_terms" VALUES(5,X'6276','OFF001:PEET002','OFF001');
INSERT INTO "company_terms" VALUES(6,X'70656574657273206276','OFF001:PEET002','OFF001');
INSERT INTO "company_terms" VALUES(7,X'676D6268','OFF001:SCHM003','OFF001');
INSERT INTO "company_terms" VALUES(8,X'7363686D69747A20676D6268','OFF001:SCHM003','OFF001');
INSERT INTO "company_terms" VALUES(9,X'7363687265696E65726569207363686D69747A20676D6268','OFF001:SCHM003','OFF001');
INSERT INTO "company_terms" VALUES(10,X'676172616765206C616D626572742073726C','OFF001:LAMB004','OFF001');
INSERT INTO "company_terms" VALUES(11,X'6C616D626572742073726C','OFF001:LAMB004','OFF001');
INSERT INTO "company_terms" VALUES(12,X'73726C','OFF001:LAMB004','OFF001');
INSERT INTO "company_terms" VALUES(13,X'66696C73207361','OFF001:LAMB005','OFF001');
INSERT INTO "company_terms" VALUES(14,X'6C616D626572742066696C73207361','OFF001:LAMB005','OFF001');
INSERT INTO "company_terms" VALUES(15,X'7361','OFF001:LAMB005','OFF001');
INSERT INTO "company_terms" VALUES(16,X'6276','OFF001:MAES006','OFF001');
INSERT INTO "company_terms" VALUES(17,X'6472756B6B6572696A206D616573206276','OFF001:MAES006','OFF001');
INSERT INTO "company_terms" VALUES(18,X'6D616573206276','OFF001:MAES006','OFF001');
INSERT INTO "company_terms" VALUES(19,X'666C65757273206765726172642073726C','OFF001:GERA007','OFF001');
INSERT INTO "company_terms" VALUES(20,X'6765726172642073726C','OFF001:GERA007','OFF001');
INSERT INTO "company_terms" VALUES(21,X'73726C','OFF001:GERA007','OFF001');
INSERT INTO "company_terms" VALUES(22,X'617263686974656374656E62757265617520636C616573206276','OFF001:CLAE008','OFF001');
INSERT INTO "company_terms" VALUES(23,X'6276','OFF001:CLAE008','OFF001');
INSERT INTO "company_terms" VALUES(24,X'636C616573206276','OFF001:CLAE008','OFF001');
INSERT INTO "company_terms" VALUES(25,X'63616665206475626F69732073726C','OFF001:DUBO009','OFF001');
INSERT INTO "company_terms" VALUES(26,X'6475626F69732073726C','OFF001:DUBO009','OFF001');
INSERT INTO "company_terms" VALUES(27,X'73726C','OFF001:DUBO009','OFF001');
INSERT INTO "company_terms" VALUES(28,X'6276','OFF001:WILL010','OFF001');
INSERT INTO "company_terms" VALUES(29,X'6761726167652077696C6C656D73206276','OFF001:WILL010','OFF001');
INSERT INTO "company_terms" VALUES(30,X'77696C6C656D73206276','OFF001:WILL010','OFF001');
INSERT INTO "company_terms" VALUES(31,X'657469656E6E65207361','OFF001:ETIE011','OFF001');
INSERT INTO "company_terms" VALUES(32,X'6D656E7569736572696520657469656E6E65207361','OFF001:ETIE011','OFF001');
INSERT INTO "company_terms" VALUES(33,X'7361','OFF001:ETIE011','OFF001');
INSERT INTO "company_terms" VALUES(34,X'6276','OFF001:DESM012','OFF001');
INSERT INTO "company_terms" VALUES(35,X'646520736D6574206276','OFF001:DESM012','OFF001');
INSERT INTO "company_terms" VALUES(36,X'736C61676572696A20646520736D6574206276','OFF001:DESM012','OFF001');
INSERT INTO "company_terms" VALUES(37,X'736D6574206276','OFF001:DESM012','OFF001');
INSERT INTO "company_terms" VALUES(38,X'6261636B65726569206D756C6C657220676D6268','OFF001:MULL013','OFF001');
INSERT INTO "company_terms" VALUES(39,X'676D6268','OFF001:MULL013','OFF001');
INSERT INTO "company_terms" VALUES(40,X'6D756C6C657220676D6268','OFF001:MULL013','OFF001');
INSERT INTO "company_terms" VALUES(41,X'61706F746865656B2076616E2064616D6D6520746F75726E6169206E76','OFF001:VAND014','OFF001');
INSERT INTO "company_terms" VALUES(42,X'64616D6D6520746F75726E6169206E76','OFF001:VAND014','OFF001');
INSERT INTO "company_terms" VALUES(43,X'6E76','OFF001:VAND014','OFF001');
INSERT INTO "company_terms" VALUES(44,X'746F75726E6169206E76','OFF001:VAND014','OFF001');
INSERT INTO "company_terms" VALUES(45,X'76616E2064616D6D6520746F75726E6169206E76','OFF001:VAND014','OFF001');
INSERT INTO "company_terms" VALUES(46,X'636861726C65726F692073726C','OFF002:ETIE001','OFF002');
INSERT INTO "company_terms" VALUES(47,X'657469656E6E6520636861726C65726F692073726C','OFF002:ETIE001','OFF002');
INSERT INTO "company_terms" VALUES(48,X'666C6575727320657469656E6E6520636861726C65726F692073726C','OFF002:ETIE001','OFF002');
INSERT INTO "company_terms" VALUES(49,X'73726C','OFF002:ETIE001','OFF002');
INSERT INTO "company_terms" VALUES(50,X'616E7477657270656E206E76','OFF003:WOUT001','OFF003');
INSERT INTO "company_terms" VALUES(51,X'617263686974656374656E62757265617520776F757465727320616E7477657270656E206E76','OFF003:WOUT001','OFF003');
INSERT INTO "company_terms" VALUES(52,X'6E76','OFF003:WOUT001','OFF003');
INSERT INTO "company_terms" VALUES(53,X'776F757465727320616E7477657270656E206E76','OFF003:WOUT001','OFF003');
INSERT INTO "company_terms" VALUES(54,X'636861726C65726F692073726C','OFF004:RENA001','OFF004');
INSERT INTO "company_terms" VALUES(55,X'6368617566666167652072656E61726420636861726C65726F692073726C','OFF004:RENA001','OFF004');
INSERT INTO "company_terms" VALUES(56,X'72656E61726420636861726C65726F692073726C','OFF004:RENA001','OFF004');
INSERT INTO "company_terms" VALUES(57,X'73726C','OFF004:RENA001','OFF004');
INSERT INTO "company_terms" VALUES(58,X'627275676765207363','OFF005:RENA001','OFF005');
INSERT INTO "company_terms" VALUES(59,X'6A617264696E732072656E61726420627275676765207363','OFF005:RENA001','OFF005');
INSERT INTO "company_terms" VALUES(60,X'72656E61726420627275676765207363','OFF005:RENA001','OFF005');
INSERT INTO "company_terms" VALUES(61,X'7363','OFF005:RENA001','OFF005');
INSERT INTO "company_terms" VALUES(62,X'6174656C69657220687562657274206D6F6E73207361','OFF006:HUBE001','OFF006');
INSERT INTO "company_terms" VALUES(63,X'687562657274206D6F6E73207361','OFF006:HUBE001','OFF006');
INSERT INTO "company_terms" VALUES(64,X'6C206174656C69657220687562657274206D6F6E73207361','OFF006:HUBE001','OFF006');
INSERT INTO "company_terms" VALUES(65,X'6D6F6E73207361','OFF006:HUBE001','OFF006');
INSERT INTO "company_terms" VALUES(66,X'7361','OFF006:HUBE001','OFF006');
INSERT INTO "company_terms" VALUES(67,X'636166652064756D6F6E742068617373656C742073726C','OFF007:DUMO001','OFF007');
INSERT INTO "company_terms" VALUES(68,X'64756D6F6E742068617373656C742073726C','OFF007:DUMO001','OFF007');
INSERT INTO "company_terms" VALUES(69,X'68617373656C742073726C','OFF007:DUMO001','OFF007');
INSERT INTO "company_terms" VALUES(70,X'73726C','OFF007:DUMO001','OFF007');
INSERT INTO "company_terms" VALUES(71,X'6276','OFF008:WOUT001','OFF008');
INSERT INTO "company_terms" VALUES(72,X'6472756B6B6572696A20776F7574657273206C69656765206276','OFF008:WOUT001','OFF008');
INSERT INTO "company_terms" VALUES(73,X'6C69656765206276','OFF008:WOUT001','OFF008');
INSERT INTO "company_terms" VALUES(74,X'776F7574657273206C69656765206276','OFF008:WOUT001','OFF008');
INSERT INTO "company_terms" VALUES(75,X'6174656C69657220657469656E6E6520627275676765207361','OFF001:ETIE015','OFF001');
INSERT INTO "company_terms" VALUES(76,X'627275676765207361','OFF001:ETIE015','OFF001');
INSERT INTO "company_terms" VALUES(77,X'657469656E6E6520627275676765207361','OFF001:ETIE015','OFF001');
INSERT INTO "company_terms" VALUES(78,X'6C206174656C69657220657469656E6E6520627275676765207361','OFF001:ETIE015','OFF001');
INSERT INTO "company_terms" VALUES(79,X'7361','OFF001:ETIE015','OFF001');
INSERT INTO "company_terms" VALUES(80,X'617263686974656374656E6275726561752077696C6C656D73206C657576656E206E76','OFF002:WILL002','OFF002');
INSERT INTO "company_terms" VALUES(81,X'6C657576656E206E76','OFF002:WILL002','OFF002');
INSERT INTO "company_terms" VALUES(82,X'6E76','OFF002:WILL002','OFF002');
INSERT INTO "company_terms" VALUES(83,X'77696C6C656D73206C657576656E206E76','OFF002:WILL002','OFF002');
INSERT INTO "company_terms" VALUES(84,X'6276','OFF003:VAND002','OFF003');
INSERT INTO "company_terms" VALUES(85,X'64616D6D652067656E74206276','OFF003:VAND002','OFF003');
INSERT INTO "company_terms" VALUES(86,X'67656E74206276','OFF003:VAND002','OFF003');
INSERT INTO "company_terms" VALUES(87,X'736C61676572696A2076616E2064616D6D652067656E74206276','OFF003:VAND002','OFF003');
INSERT INTO "company_terms" VALUES(88,X'76616E2064616D6D652067656E74206276','OFF003:VAND002','OFF003');
INSERT INTO "company_terms" VALUES(89,X'6C617572656E742073616E6B742076697468207363','OFF004:LAUR002','OFF004');
INSERT INTO "company_terms" VALUES(90,X'73616E6B742076697468207363','OFF004:LAUR002','OFF004');
INSERT INTO "company_terms" VALUES(91,X'7363','OFF004:LAUR002','OFF004');
INSERT INTO "company_terms" VALUES(92,X'7472616974657572206C617572656E742073616E6B742076697468207363','OFF004:LAUR002','OFF004');
INSERT INTO "company_terms" VALUES(93,X'76697468207363','OFF004:LAUR002','OFF004');
INSERT INTO "company_terms" VALUES(94,X'6672616E636F6973206D656368656C656E207363','OFF005:FRAN002','OFF005');
INSERT INTO "company_terms" VALUES(95,X'676172616765206672616E636F6973206D656368656C656E207363','OFF005:FRAN002','OFF005');
INSERT INTO "company_terms" VALUES(96,X'6D656368656C656E207363','OFF005:FRAN002','OFF005');
INSERT INTO "company_terms" VALUES(97,X'7363','OFF005:FRAN002','OFF005');
INSERT INTO "company_terms" VALUES(98,X'6167','OFF006:MULL002','OFF006');
INSERT INTO "company_terms" VALUES(99,X'616E7477657270656E206167','OFF006:MULL002','OFF006');
INSERT INTO "company_terms" VALUES(100,X'6D65747A6765726569206D756C6C657220616E7477657270656E206167','OFF006:MULL002','OFF006');
INSERT INTO "company_terms" VALUES(101,X'6D756C6C657220616E7477657270656E206167','OFF006:MULL002','OFF006');
INSERT INTO "company_terms" VALUES(102,X'6272756767652073726C','OFF007:DUBO002','OFF007');
INSERT INTO "company_terms" VALUES(103,X'6475626F6973206272756767652073726C','OFF007:DUBO002','OFF007');
INSERT INTO "company_terms" VALUES(104,X'656C656374726963697465206475626F6973206272756767652073726C','OFF007:DUBO002','OFF007');
INSERT INTO "company_terms" VALUES(105,X'73726C','OFF007:DUBO002','OFF007');
INSERT INTO "company_terms" VALUES(106,X'6167','OFF008:HEIN002','OFF008');
INSERT INTO "company_terms" VALUES(107,X'657570656E206167','OFF008:HEIN002','OFF008');
INSERT INTO "company_terms" VALUES(108,X'6865696E656E20657570656E206167','OFF008:HEIN002','OFF008');
INSERT INTO "company_terms" VALUES(109,X'7363687265696E65726569206865696E656E20657570656E206167','OFF008:HEIN002','OFF008');
INSERT INTO "company_terms" VALUES(110,X'61657274732073616E6B742076697468206E76','OFF001:AERT016','OFF001');
INSERT INTO "company_terms" VALUES(111,X'6E76','OFF001:AERT016','OFF001');
INSERT INTO "company_terms" VALUES(112,X'73616E6B742076697468206E76','OFF001:AERT016','OFF001');
INSERT INTO "company_terms" VALUES(113,X'736C61676572696A2061657274732073616E6B742076697468206E76','OFF001:AERT016','OFF001');
INSERT INTO "company_terms" VALUES(114,X'76697468206E76','OFF001:AERT016','OFF001');
INSERT INTO "company_terms" VALUES(115,X'6D61726368616C206D656368656C656E207361','OFF002:MARC003','OFF002');
INSERT INTO "company_terms" VALUES(116,X'6D656368656C656E207361','OFF002:MARC003','OFF002');
INSERT INTO "company_terms" VALUES(117,X'706861726D61636965206D61726368616C206D656368656C656E207361','OFF002:MARC003','OFF002');
INSERT INTO "company_terms" VALUES(118,X'7361','OFF002:MARC003','OFF002');
INSERT INTO "company_terms" VALUES(119,X'636861726C65726F692073726C','OFF003:MARC003','OFF003');
INSERT INTO "company_terms" VALUES(120,X'6C6962726169726965206D61726368616C20636861726C65726F692073726C','OFF003:MARC003','OFF003');
INSERT INTO "company_terms" VALUES(121,X'6D61726368616C20636861726C65726F692073726C','OFF003:MARC003','OFF003');
INSERT INTO "company_terms" VALUES(122,X'73726C','OFF003:MARC003','OFF003');
INSERT INTO "company_terms" VALUES(123,X'67617261676520776F75746572732067656E74206E76','OFF004:WOUT003','OFF004');
INSERT INTO "company_terms" VALUES(124,X'67656E74206E76','OFF004:WOUT003','OFF004');
INSERT INTO "company_terms" VALUES(125,X'6E76','OFF004:WOUT003','OFF004');
INSERT INTO "company_terms" VALUES(126,X'776F75746572732067656E74206E76','OFF004:WOUT003','OFF004');
INSERT INTO "company_terms" VALUES(127,X'617263686974656374656E627572656175206D616573206E616D7572206276','OFF005:MAES003','OFF005');
INSERT INTO "company_terms" VALUES(128,X'6276','OFF005:MAES003','OFF005');
INSERT INTO "company_terms" VALUES(129,X'6D616573206E616D7572206276','OFF005:MAES003','OFF005');
INSERT INTO "company_terms" VALUES(130,X'6E616D7572206276','OFF005:MAES003','OFF005');
INSERT INTO "company_terms" VALUES(131,X'6276','OFF006:VAND003','OFF006');
INSERT INTO "company_terms" VALUES(132,X'64616D6D65206F6F7374656E6465206276','OFF006:VAND003','OFF006');
INSERT INTO "company_terms" VALUES(133,X'6472756B6B6572696A2076616E2064616D6D65206F6F7374656E6465206276','OFF006:VAND003','OFF006');
INSERT INTO "company_terms" VALUES(134,X'6F6F7374656E6465206276','OFF006:VAND003','OFF006');
INSERT INTO "company_terms" VALUES(135,X'76616E2064616D6D65206F6F7374656E6465206276','OFF006:VAND003','OFF006');
INSERT INTO "company_terms" VALUES(136,X'636C616573207761767265206E76','OFF007:CLAE003','OFF007');
INSERT INTO "company_terms" VALUES(137,X'6472756B6B6572696A20636C616573207761767265206E76','OFF007:CLAE003','OFF007');
INSERT INTO "company_terms" VALUES(138,X'6E76','OFF007:CLAE003','OFF007');
INSERT INTO "company_terms" VALUES(139,X'7761767265206E76','OFF007:CLAE003','OFF007');
INSERT INTO "company_terms" VALUES(140,X'6E616D7572206E76','OFF008:WILL003','OFF008');
INSERT INTO "company_terms" VALUES(141,X'6E76','OFF008:WILL003','OFF008');
INSERT INTO "company_terms" VALUES(142,X'73636872696A6E7765726B6572696A2077696C6C656D73206E616D7572206E76','OFF008:WILL003','OFF008');
INSERT INTO "company_terms" VALUES(143,X'77696C6C656D73206E616D7572206E76','OFF008:WILL003','OFF008');
CREATE TABLE "flows" (
    "version" VARCHAR(64) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(64) NOT NULL,
    "source" TEXT NOT NULL
);
INSERT INTO "flows" VALUES('0ffbb9441ec6','caro_invitation','# Why an invitation is not used: did it arrive, who got it, and what happened at the bank.
# README.md explains how to read and change it.
flow: caro_invitation
states: [invitation_sent, invitation_expired]
stages: [invitation, consent, bank]
start: in_app

steps:
  in_app:
    stage: invitation
    check: activates_in_app
    choices:
      no: mail
      yes: app
  mail:
    stage: invitation
    choices:
      arrived: why
      wrong_contact: wrong_contact
      not_found: invitation_not_found
  app:
    stage: invitation
    choices:
      refused: iban
      not_started: not_started
      wrong_contact: wrong_contact
      no_instructions: activate_in_app
      not_cardholder: other_cardholder
  why:
    stage: consent
    choices:
      not_started: not_started
      expired: expired
      not_cardholder: other_cardholder
      no_sms: sms_missing
      refused: incident
  iban:
    stage: consent
    choices:
      yes: incident
      no: wrong_iban
  incident:
    stage: bank
    check: bank_incident
    choices:
      no: refusal
      yes: incident_known
  refusal:
    stage: bank
    choices:
      new: new_card
      online_off: online_payments
      blocked: card_blocked
      mistyped: details_mistyped
      not_business: wrong_card
      none: unexplained

# The recommended action stands first; contact_support is always offered.
outcomes:
  wrong_contact:
    ending: action
    stage: invitation
    actions: [update_cardholder, contact_support]
  invitation_not_found:
    ending: action
    stage: invitation
    actions: [resend_invitation, contact_support]
  activate_in_app:
    ending: action
    stage: invitation
    actions: [resend_invitation, contact_support]
  not_started:
    ending: action
    stage: consent
    actions: [resend_invitation, contact_support]
  expired:
    ending: action
    stage: consent
    actions: [resend_invitation, contact_support]
  other_cardholder:
    ending: action
    stage: consent
    actions: [update_cardholder, contact_support]
  sms_missing:
    ending: action
    stage: consent
    actions: [update_cardholder, resend_invitation, contact_support]
  wrong_iban:
    ending: action
    stage: consent
    actions: [update_cardholder, contact_support]
  incident_known:
    ending: wait
    stage: bank
    actions: [contact_support]
  new_card:
    ending: action
    stage: bank
    actions: [resend_invitation, contact_support]
  online_payments:
    ending: action
    stage: bank
    actions: [resend_invitation, contact_support]
  card_blocked:
    ending: action
    stage: bank
    actions: [resend_invitation, contact_support]
  details_mistyped:
    ending: action
    stage: bank
    actions: [resend_invitation, contact_support]
  wrong_card:
    ending: impossible
    stage: bank
    actions: [cancel, resend_invitation, contact_support]
  unexplained:
    ending: hand_over
    stage: bank
    actions: [contact_support]
');
INSERT INTO "flows" VALUES('b9cb3c29737e','caro_problem','# The checks of an order in state Problem: first what the bot can check alone, then what stands on
# the statement, then what only the cardholder knows. README.md explains how to read and change it.
flow: caro_problem
states: [problem]
stages: [requirements, bank, reference, company, cardholder, card]
start: requirements

steps:
  requirements:
    stage: requirements
    check: company_eligible
    choices:
      yes: bank
      no: not_eligible
  bank:
    stage: bank
    check: bank_supported
    choices:
      yes: incident
      no: bank_unsupported
  incident:
    stage: bank
    check: bank_incident
    choices:
      no: reference_format
      yes: during_incident
  during_incident:
    stage: bank
    choices:
      check_now: reference_format
      wait: incident_known
  reference_format:
    stage: reference
    check: reference_format
    choices:
      yes: digits
      no: wrong_reference
  digits:
    stage: reference
    choices:
      same: company
      typo: wrong_reference
      newer: wrong_bank
      other_bank: new_reference
      no_statement: statement_missing
  company:
    stage: company
    check: reference_company
    choices:
      yes: cardholder
      no: wrong_company
      private: private_statement
  cardholder:
    stage: cardholder
    choices:
      yes: in_app
      no: other_cardholder
  in_app:
    stage: cardholder
    check: activates_in_app
    choices:
      no: invitation
      yes: app
  invitation:
    stage: cardholder
    choices:
      used: card
      wrong_contact: wrong_contact
      not_found: invitation_not_found
      no_sms: sms_missing
  app:
    stage: cardholder
    choices:
      used: iban
      wrong_contact: wrong_contact
      no_instructions: activate_in_app
  iban:
    stage: card
    choices:
      yes: card
      no: wrong_iban
  card:
    stage: card
    choices:
      matching: card_state
      other: other_card
      debit: debit_card
      private: private_card
      unsure: other_card
  card_state:
    stage: card
    choices:
      new: new_card
      replaced: replaced
      online_off: online_payments
      blocked: card_blocked
      mistyped: details_mistyped
      none: all_right
  replaced:
    stage: card
    choices:
      same: replaced_card
      changed: new_reference

# The recommended action stands first; contact_support is always offered.
outcomes:
  not_eligible:
    ending: impossible
    stage: requirements
    actions: [contact_support]
  bank_unsupported:
    ending: impossible
    stage: bank
    actions: [cancel, contact_support]
  incident_known:
    ending: wait
    stage: bank
    actions: [contact_support]
  wrong_reference:
    ending: action
    stage: reference
    actions: [recreate, contact_support]
  new_reference:
    ending: action
    stage: reference
    actions: [recreate, contact_support]
  wrong_bank:
    ending: action
    stage: reference
    actions: [recreate, cancel, contact_support]
  statement_missing:
    ending: wait
    stage: reference
    actions: [contact_support]
  wrong_company:
    ending: action
    stage: company
    actions: [cancel, contact_support]
  private_statement:
    ending: impossible
    stage: company
    actions: [cancel, contact_support]
  other_cardholder:
    ending: action
    stage: cardholder
    actions: [update_cardholder, contact_support]
  wrong_contact:
    ending: action
    stage: cardholder
    actions: [update_cardholder, contact_support]
  invitation_not_found:
    ending: action
    stage: cardholder
    actions: [resend_invitation, contact_support]
  sms_missing:
    ending: action
    stage: cardholder
    actions: [update_cardholder, resend_invitation, contact_support]
  activate_in_app:
    ending: action
    stage: cardholder
    actions: [resend_invitation, contact_support]
  wrong_iban:
    ending: action
    stage: card
    actions: [update_cardholder, contact_support]
  other_card:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  debit_card:
    ending: impossible
    stage: card
    actions: [cancel, resend_invitation, contact_support]
  private_card:
    ending: impossible
    stage: card
    actions: [cancel, resend_invitation, contact_support]
  new_card:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  replaced_card:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  online_payments:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  card_blocked:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  details_mistyped:
    ending: action
    stage: card
    actions: [resend_invitation, contact_support]
  all_right:
    ending: hand_over
    stage: card
    actions: [contact_support]
');
CREATE TABLE "office_links" (
    "tenant" VARCHAR(255) NOT NULL  PRIMARY KEY,
    "office" VARCHAR(64) NOT NULL,
    "linked_at" TIMESTAMP NOT NULL
);
INSERT INTO "office_links" VALUES('11111111-2222-3333-4444-555555555555','OFF001','2026-11-26 18:03:21.469531+00:00');
CREATE TABLE "offices" (
    "code" VARCHAR(32) NOT NULL  PRIMARY KEY,
    "name" VARCHAR(255) NOT NULL
);
INSERT INTO "offices" VALUES('OFF001','Fiduciaire Sambre & Meuse');
INSERT INTO "offices" VALUES('OFF002','Accountantskantoor Dijle');
INSERT INTO "offices" VALUES('OFF003','Buchhaltung Ostkantone');
INSERT INTO "offices" VALUES('OFF004','Cabinet Hautes Fagnes');
INSERT INTO "offices" VALUES('OFF005','Boekhoudkantoor De Leie');
INSERT INTO "offices" VALUES('OFF006','Fiduciaire du Parc');
INSERT INTO "offices" VALUES('OFF007','Kantoor Zilverlinde');
INSERT INTO "offices" VALUES('OFF008','Comptabilité des Ardennes');
CREATE TABLE "order_writes" (
    "key" VARCHAR(255) NOT NULL  PRIMARY KEY,
    "order" BIGINT
, "fingerprint" VARCHAR(64));
INSERT INTO "order_writes" VALUES('resend_invitation:CARO-7:resend_invitation:1',7,'68de07577ed52d8187bbf81a948c77a122c6f66952cf1d0c685c677a52344ff1');
INSERT INTO "order_writes" VALUES('cancel:CARO-2:recreate:1:cancel',2,'4675b35ae7cab634aefbc8bd198abe016b22db87bba88ba12d46ffaedba91726');
CREATE TABLE "orders" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "reference" VARCHAR(32) NOT NULL,
    "state" VARCHAR(32) NOT NULL,
    "revision" INT NOT NULL,
    "bank" VARCHAR(32) NOT NULL,
    "cardholder" VARCHAR(255) NOT NULL,
    "email" VARCHAR(255) NOT NULL,
    "mobile" VARCHAR(32) NOT NULL,
    "iban" VARCHAR(34) NOT NULL,
    "state_changed_at" TIMESTAMP NOT NULL,
    "invited_at" TIMESTAMP,
    "invitation_expires_at" TIMESTAMP,
    "last_file_on" DATE,
    "replaces" BIGINT,
    "replaced_by" BIGINT,
    "company_id" VARCHAR(65) NOT NULL REFERENCES "companies" ("id") ON DELETE RESTRICT,
    "office_id" VARCHAR(32) NOT NULL REFERENCES "offices" ("code") ON DELETE RESTRICT
);
INSERT INTO "orders" VALUES(1,'6012345678','problem',1,'BNPPF','Noé Dupont','noe.dupont@example.be','+32452827036','','2026-11-04 07:14:16.646296+00:00','2026-11-03 06:14:16.646296+00:00','2026-11-17 06:14:16.646296+00:00',NULL,NULL,NULL,'OFF001:DUPO001','OFF001');
INSERT INTO "orders" VALUES(2,'7012345678','cancelled',2,'KBC','Benoît Peeters','benoit.peeters@example.be','','BE16999027926774','2026-11-26 18:03:28.174173+00:00','2026-10-24 02:01:16.646296+00:00','2026-11-07 02:01:16.646296+00:00',NULL,NULL,NULL,'OFF001:PEET002','OFF001');
INSERT INTO "orders" VALUES(3,'6112345678','problem',1,'BEOBANK','Noé Schmitz','noe.schmitz@example.be','+32452009652','','2026-10-27 15:35:16.646296+00:00','2026-10-26 04:35:16.646296+00:00','2026-11-09 04:35:16.646296+00:00',NULL,NULL,NULL,'OFF001:SCHM003','OFF001');
INSERT INTO "orders" VALUES(4,'6212345678','problem',1,'BNPPF','Pieter Lambert','pieter.lambert@example.be','+32452984787','','2026-10-22 04:54:16.646296+00:00','2026-10-20 23:54:16.646296+00:00','2026-11-03 23:54:16.646296+00:00',NULL,NULL,NULL,'OFF001:LAMB004','OFF001');
INSERT INTO "orders" VALUES(5,'6212345678','active',1,'CBC','Jeroen Lambert','','','','2025-09-25 19:27:16.646296+00:00','2025-09-25 17:27:16.646296+00:00','2025-10-09 17:27:16.646296+00:00','2026-10-28',NULL,NULL,'OFF001:LAMB005','OFF001');
INSERT INTO "orders" VALUES(6,'6312345678','invitation_sent',1,'VANBREDA','Pieter Maes','pieter.maes@example.be','+32452939078','','2026-11-19 04:22:16.646296+00:00','2026-11-19 04:22:16.646296+00:00','2026-12-03 04:22:16.646296+00:00',NULL,NULL,NULL,'OFF001:MAES006','OFF001');
INSERT INTO "orders" VALUES(7,'6412345678','invitation_sent',2,'CRELAN','Geert Gérard','geert.gerard@example.be','+32452925346','','2026-11-26 18:03:28.090189+00:00','2026-11-26 18:03:28.090132+00:00','2026-12-10 18:03:28.090132+00:00',NULL,NULL,NULL,'OFF001:GERA007','OFF001');
INSERT INTO "orders" VALUES(8,'6512345678','active',1,'BNPPF','Jeroen Claes','','','','2025-04-13 02:10:16.646296+00:00','2025-04-11 23:10:16.646296+00:00','2025-04-25 23:10:16.646296+00:00','2026-11-12',NULL,NULL,'OFF001:CLAE008','OFF001');
INSERT INTO "orders" VALUES(9,'6612345678','cancelled',1,'VANBREDA','Jeroen Dubois','jeroen.dubois@example.be','+32452546243','','2025-05-04 08:47:16.646296+00:00','2025-05-03 21:47:16.646296+00:00','2025-05-17 21:47:16.646296+00:00',NULL,NULL,NULL,'OFF001:DUBO009','OFF001');
INSERT INTO "orders" VALUES(10,'612345678','problem',1,'ARGENTA','Femke Willems','femke.willems@example.be','+32452621998','','2026-11-12 09:04:16.646296+00:00','2026-11-10 17:04:16.646296+00:00','2026-11-24 17:04:16.646296+00:00',NULL,NULL,NULL,'OFF001:WILL010','OFF001');
INSERT INTO "orders" VALUES(11,'6712345678','problem',1,'BNPPF','Jürgen Étienne','jurgen.etienne@example.be','+32452243454','','2026-11-01 16:39:16.646296+00:00','2026-10-31 04:39:16.646296+00:00','2026-11-14 04:39:16.646296+00:00',NULL,NULL,NULL,'OFF001:ETIE011','OFF001');
INSERT INTO "orders" VALUES(12,'6812345678','problem',1,'CRELAN','Jeroen De Smet','jeroen.de.smet@example.be','+32452638524','','2026-10-27 06:01:16.646296+00:00','2026-10-25 18:01:16.646296+00:00','2026-11-08 18:01:16.646296+00:00',NULL,NULL,NULL,'OFF001:DESM012','OFF001');
INSERT INTO "orders" VALUES(13,'6912345678','problem',1,'BNPPF','Hélène Müller','helene.muller@example.be','+32452504471','','2026-11-05 12:39:16.646296+00:00','2026-11-05 08:39:16.646296+00:00','2026-11-19 08:39:16.646296+00:00',NULL,NULL,NULL,'OFF001:MULL013','OFF001');
INSERT INTO "orders" VALUES(14,'6387420489','problem',1,'ARGENTA','Geert Van Damme','geert.van.damme@example.be','+32452653776','','2026-11-01 16:54:16.646296+00:00','2026-10-31 05:54:16.646296+00:00','2026-11-14 05:54:16.646296+00:00',NULL,NULL,NULL,'OFF001:VAND014','OFF001');
INSERT INTO "orders" VALUES(15,'6774840978','problem',1,'ARGENTA','Manon Étienne','manon.etienne@example.be','+32452087277','','2026-10-25 07:50:16.646296+00:00','2026-10-25 02:50:16.646296+00:00','2026-11-08 02:50:16.646296+00:00',NULL,NULL,NULL,'OFF002:ETIE001','OFF002');
INSERT INTO "orders" VALUES(16,'7162261467','active',1,'CBC','Camille Renard','','','','2025-08-11 03:17:16.646296+00:00','2025-08-09 19:17:16.646296+00:00','2025-08-23 19:17:16.646296+00:00','2026-09-17',NULL,NULL,'OFF004:RENA001','OFF004');
INSERT INTO "orders" VALUES(17,'6549681956','active',1,'ARGENTA','Camille Renard','','','','2025-08-25 09:42:16.646296+00:00','2025-08-24 08:42:16.646296+00:00','2025-09-07 08:42:16.646296+00:00','2026-11-02',NULL,NULL,'OFF004:RENA001','OFF004');
INSERT INTO "orders" VALUES(18,'7937102445','invitation_expired',1,'ARGENTA','Benoît Renard','benoit.renard@example.be','+32452018732','','2026-11-05 05:43:16.646296+00:00','2026-10-22 05:43:16.646296+00:00','2026-11-05 05:43:16.646296+00:00',NULL,NULL,NULL,'OFF005:RENA001','OFF005');
INSERT INTO "orders" VALUES(19,'7324522934','active',1,'BNPPF','Julien Hubert','','','','2024-10-19 20:35:16.646296+00:00','2024-10-19 18:35:16.646296+00:00','2024-11-02 18:35:16.646296+00:00','2026-10-29',NULL,NULL,'OFF006:HUBE001','OFF006');
INSERT INTO "orders" VALUES(20,'7711943423','problem',1,'ARGENTA','Élise Dumont','elise.dumont@example.be','+32452961729','','2026-11-22 02:34:16.646296+00:00','2026-11-21 06:34:16.646296+00:00','2026-12-05 06:34:16.646296+00:00',NULL,NULL,NULL,'OFF007:DUMO001','OFF007');
INSERT INTO "orders" VALUES(21,'6099363912','invitation_sent',1,'CBC','Lotte Wouters','lotte.wouters@example.be','','BE97999086812949','2026-11-22 20:23:16.646296+00:00','2026-11-22 20:23:16.646296+00:00','2026-12-06 20:23:16.646296+00:00',NULL,NULL,NULL,'OFF008:WOUT001','OFF008');
INSERT INTO "orders" VALUES(22,'7486784401','problem',1,'BNPPF','Didier Étienne','didier.etienne@example.be','+32452310454','','2026-11-21 01:00:16.646296+00:00','2026-11-20 00:00:16.646296+00:00','2026-12-04 00:00:16.646296+00:00',NULL,NULL,NULL,'OFF001:ETIE015','OFF001');
INSERT INTO "orders" VALUES(23,'7874204890','problem',1,'BELFIUS','Anke Willems','anke.willems@example.be','+32452279482','','2026-11-05 19:13:16.646296+00:00','2026-11-05 05:13:16.646296+00:00','2026-11-19 05:13:16.646296+00:00',NULL,NULL,NULL,'OFF002:WILL002','OFF002');
INSERT INTO "orders" VALUES(24,'6261625379','active',1,'VANBREDA','Femke Van Damme','','','','2026-05-12 11:47:16.646296+00:00','2026-05-12 00:47:16.646296+00:00','2026-05-26 00:47:16.646296+00:00','2026-11-13',NULL,NULL,'OFF003:VAND002','OFF003');
INSERT INTO "orders" VALUES(25,'6649045868','active',1,'CRELAN','Femke Van Damme','','','','2025-07-27 12:39:16.646296+00:00','2025-07-25 21:39:16.646296+00:00','2025-08-08 21:39:16.646296+00:00','2026-11-07',NULL,NULL,'OFF003:VAND002','OFF003');
INSERT INTO "orders" VALUES(26,'6036466357','active',1,'VANBREDA','Élise Laurent','','','','2025-08-11 18:52:16.646296+00:00','2025-08-11 15:52:16.646296+00:00','2025-08-25 15:52:16.646296+00:00','2026-10-28',NULL,NULL,'OFF004:LAUR002','OFF004');
INSERT INTO "orders" VALUES(27,'6423886846','active',1,'BNPPF','Camille François','','','','2024-08-19 18:06:16.646296+00:00','2024-08-19 12:06:16.646296+00:00','2024-09-02 12:06:16.646296+00:00','2026-11-06',NULL,NULL,'OFF005:FRAN002','OFF005');
INSERT INTO "orders" VALUES(28,'6811307335','cancelled',1,'CRELAN','Matthias Müller','matthias.muller@example.be','+32452702977','','2026-11-14 09:40:16.646296+00:00','2026-11-12 17:40:16.646296+00:00','2026-11-26 17:40:16.646296+00:00',NULL,NULL,NULL,'OFF006:MULL002','OFF006');
INSERT INTO "orders" VALUES(29,'6198727824','invitation_expired',1,'BELFIUS','Jürgen Heinen','jurgen.heinen@example.be','+32452886066','','2026-09-19 00:45:16.646296+00:00','2026-09-05 00:45:16.646296+00:00','2026-09-19 00:45:16.646296+00:00',NULL,NULL,NULL,'OFF008:HEIN002','OFF008');
INSERT INTO "orders" VALUES(30,'7586148313','active',1,'VANBREDA','Jeroen Aerts','','','','2026-01-24 06:24:16.646296+00:00','2026-01-23 09:24:16.646296+00:00','2026-02-06 09:24:16.646296+00:00','2026-11-21',NULL,NULL,'OFF001:AERT016','OFF001');
INSERT INTO "orders" VALUES(31,'6973568802','active',1,'CBC','François Marchal','','','','2025-06-22 06:00:16.646296+00:00','2025-06-21 13:00:16.646296+00:00','2025-07-05 13:00:16.646296+00:00','2026-11-12',NULL,NULL,'OFF003:MARC003','OFF003');
INSERT INTO "orders" VALUES(32,'7360989291','active',1,'BNPPF','Bram Wouters','','','','2025-05-02 21:51:16.646296+00:00','2025-05-02 01:51:16.646296+00:00','2025-05-16 01:51:16.646296+00:00','2026-11-21',NULL,NULL,'OFF004:WOUT003','OFF004');
INSERT INTO "orders" VALUES(33,'7748409780','active',1,'BELFIUS','Bram Wouters','','','','2025-08-19 01:22:16.646296+00:00','2025-08-17 11:22:16.646296+00:00','2025-08-31 11:22:16.646296+00:00','2026-11-04',NULL,NULL,'OFF004:WOUT003','OFF004');
INSERT INTO "orders" VALUES(34,'6135830269','active',1,'KBC','Lotte Maes','','','','2026-08-09 04:02:16.646296+00:00','2026-08-08 10:02:16.646296+00:00','2026-08-22 10:02:16.646296+00:00','2026-11-19',NULL,NULL,'OFF005:MAES003','OFF005');
INSERT INTO "orders" VALUES(35,'7523250758','active',1,'VANBREDA','Hilde Van Damme','','','','2024-11-10 13:47:16.646296+00:00','2024-11-10 01:47:16.646296+00:00','2024-11-24 01:47:16.646296+00:00','2026-11-12',NULL,NULL,'OFF006:VAND003','OFF006');
INSERT INTO "orders" VALUES(36,'6910671247','invitation_sent',1,'BELFIUS','Hilde Van Damme','hilde.van.damme@example.be','+32452320468','','2026-11-19 11:25:16.646296+00:00','2026-11-19 11:25:16.646296+00:00','2026-12-03 11:25:16.646296+00:00',NULL,NULL,NULL,'OFF006:VAND003','OFF006');
INSERT INTO "orders" VALUES(37,'6298091736','active',1,'CRELAN','Hilde Van Damme','','','','2026-05-22 09:34:16.646296+00:00','2026-05-21 19:34:16.646296+00:00','2026-06-04 19:34:16.646296+00:00','2026-11-14',NULL,NULL,'OFF006:VAND003','OFF006');
INSERT INTO "orders" VALUES(38,'6685512225','cancelled',1,'ARGENTA','Lotte Claes','lotte.claes@example.be','+32452264856','','2025-06-19 21:36:16.646296+00:00','2025-06-19 05:36:16.646296+00:00','2025-07-03 05:36:16.646296+00:00',NULL,NULL,NULL,'OFF007:CLAE003','OFF007');
INSERT INTO "orders" VALUES(39,'6072932714','active',1,'CBC','Lotte Claes','','','','2025-03-06 18:29:16.646296+00:00','2025-03-05 06:29:16.646296+00:00','2025-03-19 06:29:16.646296+00:00','2026-11-07',NULL,NULL,'OFF007:CLAE003','OFF007');
INSERT INTO "orders" VALUES(40,'6460353203','problem',1,'CBC','Femke Willems','femke.willems@example.be','','BE02999006534840','2026-10-29 20:48:16.646296+00:00','2026-10-29 18:48:16.646296+00:00','2026-11-12 18:48:16.646296+00:00',NULL,NULL,NULL,'OFF008:WILL003','OFF008');
CREATE TABLE "people" (
    "id" VARCHAR(255) NOT NULL  PRIMARY KEY,
    "language" VARCHAR(64) NOT NULL
);
INSERT INTO "people" VALUES('slack:T00000001:U00000002','fr');
CREATE TABLE "sealed_forms" (
    "id" VARCHAR(64) NOT NULL  PRIMARY KEY,
    "sealed" TEXT NOT NULL,
    "kept_at" TIMESTAMP NOT NULL
);
INSERT INTO "sealed_forms" VALUES('eb5633e725fc2960997520685aad24dc','gAAAAABrCHRwBuSX0DWjQjnBFJo-c6SZ6jI-inZRus_qyvEDvT8MK1WeiwK8UN2Mt4O21CO-i5zJiklPKuWh4wvzBbFjx7Ad6j9yJqd2o1CTAtN4QRKc5ODomyHSULwnJpZ1d1P6G8nsbx6pGmKj1DqwtEzvXc-1osmuH_K662ZGC3DS0GFc7zgUx9S39169eea8-Sp16OBV32U3g09nthzl79p6tdV6fg==','2026-11-26 18:03:28.153627+00:00');
INSERT INTO "sealed_forms" VALUES('8ad0b06001b3151f411762052ec164ff','gAAAAABrCHRwhbP3TVEgS8NHX_MOYSqt4xF-_uL_x74EpM3x5U1tfll3uJxUfDTuQ_b8B3goLqxrdub0J5URYIc9a9Af3x67YlugU8CMkjSZDdkWFZtp7lrR2avOFkDGXNnyZlMiEtORcW4RvJrrwjlkgQcE9bn9hXnUYuCBnvA2XpKCwVwey3be1u73gV5BmgNqDQc8G6pkzKPWHbvRxy4uskm6NnvOJVp1KWzBEdaiPRIkEghY4yE=','2026-11-26 18:03:28.244149+00:00');
CREATE TABLE "surfaces" (
    "card_key" VARCHAR(255) NOT NULL  PRIMARY KEY,
    "case" VARCHAR(64) NOT NULL,
    "platform" VARCHAR(64) NOT NULL,
    "address" TEXT NOT NULL,
    "identity" JSON NOT NULL,
    "language" VARCHAR(64) NOT NULL,
    "shown_at" TIMESTAMP NOT NULL
);
INSERT INTO "surfaces" VALUES('D00000001:1795716206.000008','CASE-J53DC98Z','slack','url:gAAAAABrCHRue_CQPhW0pJmZTjiqg-oT-LzN4ufHixbTaJhYH4phYHNNpds9PYyL-8DogNUlfs39tYFNoHYsa50jufuTw6tHDmZFialfSjk22TtjFmFkcNuxUFPSor45oFNbx7Xy9HMA','{"platform":"slack","space":"T00000001","person":"U00000001","name":"u00000001","locale":""}','en','2026-11-26 18:03:26.925141+00:00');
INSERT INTO "surfaces" VALUES('a:anna/f:2','CASE-J53DC98Z','teams','["http://127.0.0.1:33991/emea/","a:anna","f:2"]','{"platform":"teams","space":"11111111-2222-3333-4444-555555555555","person":"anna","name":"Anna","locale":"en-GB"}','en','2026-11-26 18:03:26.972884+00:00');
INSERT INTO "surfaces" VALUES('a:anna/f:3','CASE-YQCF7X2X','teams','["http://127.0.0.1:33991/emea/","a:anna","f:3"]','{"platform":"teams","space":"11111111-2222-3333-4444-555555555555","person":"anna","name":"Anna","locale":"en-GB"}','en','2026-11-26 18:03:27.919989+00:00');
INSERT INTO "surfaces" VALUES('D00000001:1795716208.000026','CASE-REJ7H64T','slack','url:gAAAAABrCHRweEd-q1CYrbpuTqPE2eackuhViMXMZwbQUfF24hzEAKrN97JzBehfTfb7QfP25w2l4IRI5mfil7N59PEGNlJRVwpmeGNF3QfjICQV4i9nSceT1vS91LY9_Y2jJYmy0wOl','{"platform":"slack","space":"T00000001","person":"U00000001","name":"u00000001","locale":""}','en','2026-11-26 18:03:28.085606+00:00');
INSERT INTO "surfaces" VALUES('D00000002:1795716208.000047','CASE-REJ7H64T','slack','message:D00000002:1795716208.000047','{"platform":"slack","space":"T00000001","person":"U00000002","name":"","locale":""}','fr','2026-11-26 18:03:28.107432+00:00');
INSERT INTO "surfaces" VALUES('a:anna/f:4','CASE-REJ7H64T','teams','["http://127.0.0.1:33991/emea/","a:anna","f:4"]','{"platform":"teams","space":"11111111-2222-3333-4444-555555555555","person":"anna","name":"Anna","locale":"en-GB"}','en','2026-11-26 18:03:28.113417+00:00');
INSERT INTO "surfaces" VALUES('D00000001:1795716208.000056','CASE-8CGT3WZR','slack','url:gAAAAABrCHRw2MFNZ-ND7h0I7YzDGXB6q6tLjh6fnbn_XWRZCoz3YfO5DOSpXCyHfeXhbtZW3fnmTxQrteiOHROgrHl8gzpMDjK7QwmcYFavaDQ-olqyAZf8_a7Zn_97mJ29odCpOot6','{"platform":"slack","space":"T00000001","person":"U00000001","name":"u00000001","locale":""}','en','2026-11-26 18:03:28.159397+00:00');
INSERT INTO "surfaces" VALUES('D00000009:1795716208.000081','CASE-8CGT3WZR','slack','message:D00000009:1795716208.000081','{"platform":"slack","space":"T00000001","person":"U00000009","name":"","locale":""}','en','2026-11-26 18:03:28.195040+00:00');
INSERT INTO "surfaces" VALUES('D00000001:1795716208.000088','CASE-GDMDKVPK','slack','message:D00000001:1795716208.000088','{"platform":"slack","space":"T00000001","person":"U00000001","name":"u00000001","locale":""}','en','2026-11-26 18:03:28.252476+00:00');
INSERT INTO "surfaces" VALUES('a:anna/f:5','CASE-GDMDKVPK','teams','["http://127.0.0.1:33991/emea/","a:anna","f:5"]','{"platform":"teams","space":"11111111-2222-3333-4444-555555555555","person":"anna","name":"Anna","locale":"en-GB"}','en','2026-11-26 18:03:28.288537+00:00');
CREATE TABLE "tortoise_migrations" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "app" VARCHAR(255) NOT NULL,
    "name" VARCHAR(255) NOT NULL,
    "applied_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_tortoise_mi_app_3803a5" UNIQUE ("app", "name")
);
INSERT INTO "tortoise_migrations" VALUES(1,'backoffice','0001_initial','2026-11-26 18:03:08.552852+00:00');
INSERT INTO "tortoise_migrations" VALUES(2,'backoffice','0002_write_fingerprints','2026-11-26 18:03:08.557433+00:00');
INSERT INTO "tortoise_migrations" VALUES(3,'desk','0001_initial','2026-11-26 18:03:08.614431+00:00');
INSERT INTO "tortoise_migrations" VALUES(4,'desk','0002_action_log_and_forms','2026-11-26 18:03:08.966432+00:00');
INSERT INTO "tortoise_migrations" VALUES(5,'desk','0003_work_of_cases','2026-11-26 18:03:09.020876+00:00');
CREATE INDEX "idx_companies_code_6aebb9" ON "companies" ("code");
CREATE INDEX "idx_companies_enterpr_222b66" ON "companies" ("enterprise_number");
CREATE INDEX "idx_companies_office__8cc3ec" ON "companies" ("office_id");
CREATE INDEX "idx_company_ter_term_41bb09" ON "company_terms" ("term", "company_id");
CREATE INDEX "idx_company_ter_office__0451fc" ON "company_terms" ("office_id", "term", "company_id");
CREATE INDEX "idx_orders_referen_764a22" ON "orders" ("reference");
CREATE INDEX "idx_orders_company_a88f23" ON "orders" ("company_id");
CREATE INDEX "idx_orders_state_ebf710" ON "orders" ("state", "state_changed_at");
CREATE INDEX "idx_orders_office__35b61b" ON "orders" ("office_id", "state", "state_changed_at");
CREATE INDEX "idx_cases_order_409057" ON "cases" ("order");
CREATE INDEX "idx_cases_status_c0440e" ON "cases" ("status", "opened_at");
CREATE INDEX "idx_action_log_order_1d6e77" ON "action_log" ("order");
CREATE INDEX "idx_surfaces_case_236af0" ON "surfaces" ("case");
CREATE UNIQUE INDEX "uid_action_log_key_3c26de" ON "action_log" ("key");
CREATE TRIGGER action_log_refuses_update BEFORE UPDATE ON action_log BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER action_log_refuses_delete BEFORE DELETE ON action_log BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER action_log_keeps_lines BEFORE INSERT ON action_log WHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM action_log WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the action log is append-only'); END;
CREATE TRIGGER action_log_keeps_keys BEFORE INSERT ON action_log WHEN EXISTS (SELECT 1 FROM action_log WHERE "key" = NEW."key") BEGIN SELECT RAISE(IGNORE); END;
CREATE INDEX "idx_sealed_form_kept_at_22d399" ON "sealed_forms" ("kept_at");
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('tortoise_migrations',5);
INSERT INTO "sqlite_sequence" VALUES('company_terms',143);
INSERT INTO "sqlite_sequence" VALUES('orders',40);
INSERT INTO "sqlite_sequence" VALUES('action_log',3);
COMMIT;
