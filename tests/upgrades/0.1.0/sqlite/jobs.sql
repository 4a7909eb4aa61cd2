BEGIN TRANSACTION;
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO "application_versions" VALUES('60a2a412-244b-4d83-8de5-84a2c889778e','1',1795716207000,1795716207000,'caro-desk');
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO "dbos_migrations" VALUES(125);
CREATE TABLE notifications (
    message_uuid TEXT NOT NULL DEFAULT (hex(randomblob(16))) PRIMARY KEY,
    destination_uuid TEXT NOT NULL,
    topic TEXT,
    message TEXT NOT NULL,
    created_at_epoch_ms INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000), "serialization" TEXT DEFAULT NULL, "consumed" BOOLEAN NOT NULL DEFAULT FALSE, consumed_by_function_id INTEGER,
    FOREIGN KEY (destination_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE "operation_outputs" (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    function_name TEXT NOT NULL DEFAULT '',
    output TEXT,
    error TEXT,
    child_workflow_id TEXT,
    started_at_epoch_ms INTEGER,
    completed_at_epoch_ms INTEGER,
    serialization TEXT,
    application_name TEXT DEFAULT NULL,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    PRIMARY KEY (workflow_uuid, function_id)
);
INSERT INTO "operation_outputs" VALUES('CARO-8:contact_support:1',1,'check','{"went":"done","order":"CARO-8","revision":1,"state":"active","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716207929,1795716207957,'portable_json','caro-desk',1795716207000);
INSERT INTO "operation_outputs" VALUES('CARO-8:contact_support:1',2,'change','{"went":"done","order":"CARO-8","revision":1,"state":"active","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716207972,1795716207977,'portable_json','caro-desk',1795716207000);
INSERT INTO "operation_outputs" VALUES('CARO-8:contact_support:1',3,'end','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716207987,1795716207995,'portable_json','caro-desk',1795716207000);
INSERT INTO "operation_outputs" VALUES('CARO-8:contact_support:1',4,'tell','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208008,1795716208024,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-7:resend_invitation:1',1,'check','{"went":"done","order":"CARO-7","revision":1,"state":"invitation_expired","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208085,1795716208087,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-7:resend_invitation:1',2,'change','{"went":"done","order":"CARO-7","revision":2,"state":"invitation_sent","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208089,1795716208092,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-7:resend_invitation:1',3,'end','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208093,1795716208095,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-7:resend_invitation:1',4,'tell','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208096,1795716208100,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-7:resend_invitation:1',5,'watch',NULL,NULL,'watch:CARO-7:resend_invitation:1:1',1795716208116,1795716208118,NULL,'caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-2:recreate:1',1,'check','{"went":"done","order":"CARO-2","revision":1,"state":"problem","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208159,1795716208169,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-2:recreate:1',2,'cancel','{"went":"done","order":"CARO-2","revision":2,"state":"cancelled","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208173,1795716208176,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-2:recreate:1',3,'create','{"went":"wait","order":"","revision":0,"state":"not_ordered","reason":"work-unavailable","arguments":{},"wait_s":23.670055851217967,"next_try_at":"2026-11-26T18:03:51.853386Z","tell":true,"steered_by":null}',NULL,NULL,1795716208179,1795716208183,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-2:recreate:1',4,'say','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208185,1795716208189,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-2:recreate:1',6,'DBOS.sleep','1795716231.8669233',NULL,NULL,1795716208196,1795716208196,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-6:update_cardholder:1',1,'check','{"went":"done","order":"CARO-6","revision":1,"state":"invitation_sent","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208252,1795716208254,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-6:update_cardholder:1',2,'change','{"went":"wait","order":"","revision":0,"state":"not_ordered","reason":"work-unavailable","arguments":{},"wait_s":20.447763898343947,"next_try_at":"2026-11-26T18:03:48.707244Z","tell":true,"steered_by":null}',NULL,NULL,1795716208256,1795716208259,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-6:update_cardholder:1',3,'say','{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}',NULL,NULL,1795716208261,1795716208279,'portable_json','caro-desk',1795716208000);
INSERT INTO "operation_outputs" VALUES('CARO-6:update_cardholder:1',5,'DBOS.sleep','1795716228.7304378',NULL,NULL,1795716208282,1795716208282,'portable_json','caro-desk',1795716208000);
CREATE TABLE queues (
    queue_id TEXT PRIMARY KEY DEFAULT (hex(randomblob(16))),
    name TEXT NOT NULL UNIQUE,
    concurrency INTEGER,
    worker_concurrency INTEGER,
    rate_limit_max INTEGER,
    rate_limit_period_sec REAL,
    priority_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    partition_queue BOOLEAN NOT NULL DEFAULT FALSE,
    polling_interval_sec REAL NOT NULL DEFAULT 1.0,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL, "partition_concurrency" INTEGER DEFAULT NULL, "partition_worker_concurrency" INTEGER DEFAULT NULL, "partition_rate_limit_max" INTEGER DEFAULT NULL, "partition_rate_limit_period_sec" REAL DEFAULT NULL);
INSERT INTO "queues" VALUES('AA5AB818795C084C0B98C2269C7808F9','watches',NULL,4,NULL,NULL,1,0,1.0,1795716207000,1795716207849,'caro-desk',NULL,NULL,NULL,NULL);
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events_history (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, function_id, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_input (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    inputs TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_input" VALUES('CARO-8:contact_support:1','{"namedArgs":{},"positionalArgs":[{"id":"CARO-8:contact_support:1","order":"CARO-8","revision":1,"action":"contact_support","actor":{"id":"teams:11111111-2222-3333-4444-555555555555:anna","name":"Anna","role":"accountant","platform":"teams","language":"en","office":"OFF001"},"asked_at":"2026-11-26T18:03:27.881058Z","case":"CASE-YQCF7X2X","evidence":[],"form":""}]}',1795716207000);
INSERT INTO "workflow_input" VALUES('CARO-7:resend_invitation:1','{"namedArgs":{},"positionalArgs":[{"id":"CARO-7:resend_invitation:1","order":"CARO-7","revision":1,"action":"resend_invitation","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:28.070858Z","case":"CASE-REJ7H64T","evidence":["in_app=no (bot)"],"form":""}]}',1795716208000);
INSERT INTO "workflow_input" VALUES('watch:CARO-7:resend_invitation:1:1','{"namedArgs":{},"positionalArgs":[{"case":"CASE-REJ7H64T","order":"CARO-7","state":"invitation_sent","work":{"job":"CARO-7:resend_invitation:1","order":"CARO-7","action":"resend_invitation","actor":"slack:T00000001:U00000001","actor_name":"u00000001","audience":"support","asked_at":"2026-11-26T18:03:28.070858Z","stage":"ended","result":"done","created":"","reason":"","arguments":{},"next_try_at":null,"steered_by":"","steered_by_name":"","news":"","seen":false},"since":"2026-11-26T18:03:28.116167Z","reminded":false,"number":1}]}',1795716208000);
INSERT INTO "workflow_input" VALUES('CARO-2:recreate:1','{"namedArgs":{},"positionalArgs":[{"id":"CARO-2:recreate:1","order":"CARO-2","revision":1,"action":"recreate","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:28.153909Z","case":"CASE-8CGT3WZR","evidence":["requirements=yes (bot)","bank=yes (bot)","incident=no (bot)","reference_format=yes (bot)"],"form":"eb5633e725fc2960997520685aad24dc"}]}',1795716208000);
INSERT INTO "workflow_input" VALUES('CARO-6:update_cardholder:1','{"namedArgs":{},"positionalArgs":[{"id":"CARO-6:update_cardholder:1","order":"CARO-6","revision":1,"action":"update_cardholder","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:28.244521Z","case":"CASE-GDMDKVPK","evidence":["in_app=no (bot)"],"form":"8ad0b06001b3151f411762052ec164ff"}]}',1795716208000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_output" VALUES('CARO-8:contact_support:1','"done"',NULL,1795716208000);
INSERT INTO "workflow_output" VALUES('CARO-7:resend_invitation:1','"done"',NULL,1795716208000);
CREATE TABLE workflow_schedules (
    schedule_id TEXT PRIMARY KEY,
    schedule_name TEXT NOT NULL UNIQUE,
    workflow_name TEXT NOT NULL,
    workflow_class_name TEXT,
    schedule TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'ACTIVE',
    context TEXT NOT NULL
, "last_fired_at" TEXT DEFAULT NULL, "automatic_backfill" BOOLEAN NOT NULL DEFAULT FALSE, "cron_timezone" TEXT DEFAULT NULL, "queue_name" TEXT DEFAULT NULL, "application_name" TEXT DEFAULT NULL);
CREATE TABLE workflow_status (
    workflow_uuid TEXT PRIMARY KEY,
    status TEXT,
    name TEXT,
    authenticated_user TEXT,
    assumed_role TEXT,
    authenticated_roles TEXT,
    request TEXT,
    output TEXT,
    error TEXT,
    executor_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    application_version TEXT,
    application_id TEXT,
    class_name TEXT DEFAULT NULL,
    config_name TEXT DEFAULT NULL,
    recovery_attempts INTEGER DEFAULT 0,
    queue_name TEXT,
    workflow_timeout_ms INTEGER,
    workflow_deadline_epoch_ms INTEGER,
    inputs TEXT,
    started_at_epoch_ms INTEGER,
    deduplication_id TEXT,
    priority INTEGER NOT NULL DEFAULT 0
, queue_partition_key TEXT, forked_from TEXT, "owner_xid" TEXT DEFAULT NULL, "parent_workflow_id" TEXT DEFAULT NULL, "serialization" TEXT DEFAULT NULL, "delay_until_epoch_ms" BIGINT DEFAULT NULL, "was_forked_from" BOOLEAN NOT NULL DEFAULT FALSE, "rate_limited" BOOLEAN NOT NULL DEFAULT FALSE, "completed_at" BIGINT, "attributes" TEXT, "schedule_name" TEXT, "debounce_deadline_epoch_ms" BIGINT DEFAULT NULL, "is_debounced" BOOLEAN NOT NULL DEFAULT FALSE, "application_name" TEXT DEFAULT NULL, "creator_xid" TEXT DEFAULT NULL);
INSERT INTO "workflow_status" VALUES('CARO-8:contact_support:1','SUCCESS','action',NULL,NULL,NULL,NULL,NULL,NULL,'desk-1',1795716207000,1795716208000,'1','',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795716208000,'null',NULL,NULL,0,'caro-desk','6b143c38-4691-4c81-b6da-d053651fb6c6');
INSERT INTO "workflow_status" VALUES('CARO-7:resend_invitation:1','SUCCESS','action',NULL,NULL,NULL,NULL,NULL,NULL,'desk-1',1795716208000,1795716208000,'1','',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795716208000,'null',NULL,NULL,0,'caro-desk','438bf4f8-02ba-44d7-8303-c2d4dddd2576');
INSERT INTO "workflow_status" VALUES('watch:CARO-7:resend_invitation:1:1','DELAYED','watch',NULL,NULL,NULL,NULL,NULL,NULL,'desk-1',1795716208000,1795716208000,'1','',NULL,NULL,0,'watches',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,'CARO-7:resend_invitation:1','portable_json',1795717108116,0,0,NULL,'null',NULL,NULL,0,'caro-desk','e3d3b522-d9a6-4c08-b38c-d3452e692424');
INSERT INTO "workflow_status" VALUES('CARO-2:recreate:1','PENDING','action',NULL,NULL,NULL,NULL,NULL,NULL,'desk-1',1795716208000,1795716208000,'1','',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,'21ad7878-9b23-4fc6-bca0-2d70d575671c',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'caro-desk','21ad7878-9b23-4fc6-bca0-2d70d575671c');
INSERT INTO "workflow_status" VALUES('CARO-6:update_cardholder:1','PENDING','action',NULL,NULL,NULL,NULL,NULL,NULL,'desk-1',1795716208000,1795716208000,'1','',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,'b8adc9d9-db80-47f8-89f4-b4c1e2857f5e',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'caro-desk','b8adc9d9-db80-47f8-89f4-b4c1e2857f5e');
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
CREATE INDEX idx_workflow_topic ON notifications (destination_uuid, topic);
CREATE INDEX "idx_workflow_status_delayed" ON "workflow_status" ("delay_until_epoch_ms") WHERE status = 'DELAYED';
CREATE INDEX "idx_workflow_status_forked_from" ON "workflow_status" ("forked_from") WHERE "forked_from" IS NOT NULL;
CREATE INDEX "idx_workflow_status_parent_workflow_id" ON "workflow_status" ("parent_workflow_id") WHERE "parent_workflow_id" IS NOT NULL;
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX "idx_workflow_status_pending" ON "workflow_status" ("created_at") WHERE "status" = 'PENDING';
CREATE INDEX "idx_workflow_status_failed" ON "workflow_status" ("status", "created_at") WHERE "status" IN ('ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED');
CREATE INDEX "idx_workflow_status_rate_limited" ON "workflow_status" ("queue_name", "started_at_epoch_ms") WHERE "rate_limited" = TRUE;
CREATE INDEX "idx_workflow_status_completed_at" ON "workflow_status" ("completed_at") WHERE "completed_at" IS NOT NULL;
CREATE INDEX "idx_workflow_status_started_at" ON "workflow_status" ("started_at_epoch_ms") WHERE "started_at_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_workflow_status_schedule_name" ON "workflow_status" ("schedule_name") WHERE "schedule_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE INDEX idx_workflow_input_retention
    ON workflow_input (retention_timestamp);
CREATE INDEX idx_workflow_output_retention
    ON workflow_output (retention_timestamp);
CREATE INDEX idx_operation_outputs_retention
    ON operation_outputs (retention_timestamp);
CREATE INDEX "idx_workflow_status_in_flight_v2" ON "workflow_status" ("queue_name", "status", "priority", "created_at", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING');
CREATE INDEX "idx_workflow_status_partition_dequeue_v3" ON "workflow_status" ("queue_name", "status", "queue_partition_key", "priority", "created_at", "workflow_uuid", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING') AND "queue_partition_key" IS NOT NULL;
CREATE INDEX "idx_operation_outputs_completed_at_function_name_v2" ON "operation_outputs" ("completed_at_epoch_ms", "function_name", "application_name");
CREATE INDEX "idx_workflow_status_deadline" ON "workflow_status" ("workflow_deadline_epoch_ms") WHERE "status" IN ('ENQUEUED', 'PENDING', 'DELAYED') AND "workflow_deadline_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_application_versions_timestamp" ON "application_versions" ("version_timestamp" DESC);
CREATE INDEX "idx_application_versions_owner_timestamp" ON "application_versions" ("application_name", "version_timestamp" DESC);
COMMIT;
