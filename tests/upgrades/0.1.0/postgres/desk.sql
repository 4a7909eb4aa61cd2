CREATE SCHEMA dbos;

CREATE FUNCTION dbos.enqueue_workflow(workflow_name text, queue_name text, positional_args json[] DEFAULT ARRAY[]::json[], named_args json DEFAULT '{}'::json, class_name text DEFAULT NULL::text, config_name text DEFAULT NULL::text, workflow_id text DEFAULT NULL::text, app_version text DEFAULT NULL::text, timeout_ms bigint DEFAULT NULL::bigint, deadline_epoch_ms bigint DEFAULT NULL::bigint, deduplication_id text DEFAULT NULL::text, priority integer DEFAULT NULL::integer, queue_partition_key text DEFAULT NULL::text, authenticated_user text DEFAULT NULL::text, authenticated_roles text DEFAULT NULL::text, delay_until_epoch_ms bigint DEFAULT NULL::bigint, application_name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_workflow_id TEXT;
    v_serialized_inputs TEXT;
    v_owner_xid TEXT;
    v_now BIGINT;
    v_recovery_attempts INT4 := 0;
    v_priority INT4;
    v_status TEXT;
BEGIN

    -- Validate required parameters
    IF workflow_name IS NULL OR workflow_name = '' THEN
        RAISE EXCEPTION 'Workflow name cannot be null or empty';
    END IF;
    IF queue_name IS NULL OR queue_name = '' THEN
        RAISE EXCEPTION 'Queue name cannot be null or empty';
    END IF;
    IF named_args IS NOT NULL AND jsonb_typeof(named_args::jsonb) != 'object' THEN
        RAISE EXCEPTION 'Named args must be a JSON object';
    END IF;
    IF workflow_id IS NOT NULL AND workflow_id = '' THEN
        RAISE EXCEPTION 'Workflow ID cannot be an empty string if provided.';
    END IF;
    IF delay_until_epoch_ms IS NOT NULL AND delay_until_epoch_ms < 0 THEN
        RAISE EXCEPTION 'delay_until_epoch_ms must be >= 0';
    END IF;

    v_workflow_id := COALESCE(workflow_id, gen_random_uuid()::TEXT);
    v_owner_xid := gen_random_uuid()::TEXT;
    v_priority := COALESCE(priority, 0);
    v_serialized_inputs := json_build_object(
        'positionalArgs', positional_args,
        'namedArgs', named_args
    )::TEXT;
    v_now := EXTRACT(epoch FROM now()) * 1000;
    v_status := CASE WHEN delay_until_epoch_ms IS NULL THEN 'ENQUEUED' ELSE 'DELAYED' END;

    INSERT INTO "dbos".workflow_status (
        workflow_uuid, status,
        name, class_name, config_name,
        queue_name, deduplication_id, priority, queue_partition_key,
        application_version,
        created_at, updated_at, recovery_attempts,
        workflow_timeout_ms, workflow_deadline_epoch_ms,
        parent_workflow_id, owner_xid, serialization,
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    ) VALUES (
        v_workflow_id, v_status,
        workflow_name, class_name, config_name,
        queue_name, deduplication_id, v_priority, queue_partition_key,
        app_version,
        v_now, v_now, v_recovery_attempts,
        timeout_ms, deadline_epoch_ms,
        NULL, v_owner_xid, 'portable_json',
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    )
    ON CONFLICT (workflow_uuid)
    DO UPDATE SET
        updated_at = EXCLUDED.updated_at;

    INSERT INTO "dbos".workflow_input (
        workflow_uuid, inputs, retention_timestamp
    ) VALUES (
        v_workflow_id, v_serialized_inputs, v_now
    )
    ON CONFLICT (workflow_uuid) DO NOTHING;

    RETURN v_workflow_id;

EXCEPTION
    WHEN unique_violation THEN
        RAISE EXCEPTION 'DBOS queue duplicated'
            USING DETAIL = format('Workflow %s with queue %s and deduplication ID %s already exists', v_workflow_id, queue_name, deduplication_id),
                ERRCODE = 'unique_violation';
END;
$$;

CREATE FUNCTION dbos.notifications_function() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    payload text := NEW.destination_uuid || '::' || NEW.topic;
BEGIN
    PERFORM pg_notify('dbos_notifications_channel', payload);
    RETURN NEW;
END;
$$;

CREATE FUNCTION dbos.send_message(destination_id text, message json, topic text DEFAULT NULL::text, message_id text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_topic TEXT := COALESCE(topic, '__null__topic__');
    v_message_id TEXT := COALESCE(message_id, gen_random_uuid()::TEXT);
BEGIN
    INSERT INTO "dbos".notifications (
        destination_uuid, topic, message, message_uuid, serialization
    ) VALUES (
        destination_id, v_topic, message, v_message_id, 'portable_json'
    )
    ON CONFLICT (message_uuid) DO NOTHING;
EXCEPTION
    WHEN foreign_key_violation THEN
        RAISE EXCEPTION 'DBOS non-existent workflow'
            USING DETAIL = format('Destination workflow %s does not exist', destination_id),
                ERRCODE = 'foreign_key_violation';
END;
$$;

CREATE FUNCTION public.action_log_refuses() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION 'the action log is append-only' USING ERRCODE = 'restrict_violation'; END $$;

CREATE TABLE dbos.application_versions (
    version_id text NOT NULL,
    version_name text NOT NULL,
    version_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text
);

CREATE TABLE dbos.dbos_migrations (
    version bigint NOT NULL
);

CREATE TABLE dbos.event_dispatch_kv (
    service_name text NOT NULL,
    workflow_fn_name text NOT NULL,
    key text NOT NULL,
    value text,
    update_seq numeric(38,0),
    update_time numeric(38,15)
);

CREATE TABLE dbos.notifications (
    message_uuid text DEFAULT gen_random_uuid() NOT NULL,
    destination_uuid text NOT NULL,
    topic text,
    message text NOT NULL,
    created_at_epoch_ms bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    serialization text,
    consumed boolean DEFAULT false NOT NULL,
    consumed_by_function_id integer
);

CREATE TABLE dbos.operation_outputs (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    function_name text DEFAULT ''::text NOT NULL,
    output text,
    error text,
    child_workflow_id text,
    started_at_epoch_ms bigint,
    completed_at_epoch_ms bigint,
    serialization text,
    application_name text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE dbos.queues (
    queue_id text DEFAULT (gen_random_uuid())::text NOT NULL,
    name text NOT NULL,
    concurrency integer,
    worker_concurrency integer,
    rate_limit_max integer,
    rate_limit_period_sec double precision,
    priority_enabled boolean DEFAULT false NOT NULL,
    partition_queue boolean DEFAULT false NOT NULL,
    polling_interval_sec double precision DEFAULT 1.0 NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text,
    partition_concurrency integer,
    partition_worker_concurrency integer,
    partition_rate_limit_max integer,
    partition_rate_limit_period_sec double precision
);

CREATE TABLE dbos.streams (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    "offset" integer NOT NULL,
    function_id integer DEFAULT 0 NOT NULL,
    serialization text
);

CREATE TABLE dbos.workflow_events (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);

CREATE TABLE dbos.workflow_events_history (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);

CREATE TABLE dbos.workflow_input (
    workflow_uuid text NOT NULL,
    inputs text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE dbos.workflow_output (
    workflow_uuid text NOT NULL,
    output text,
    error text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);

CREATE TABLE dbos.workflow_schedules (
    schedule_id text NOT NULL,
    schedule_name text NOT NULL,
    workflow_name text NOT NULL,
    workflow_class_name text,
    schedule text NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    context text NOT NULL,
    last_fired_at text,
    automatic_backfill boolean DEFAULT false NOT NULL,
    cron_timezone text,
    queue_name text,
    application_name text
);

CREATE TABLE dbos.workflow_status (
    workflow_uuid text NOT NULL,
    status text,
    name text,
    authenticated_user text,
    assumed_role text,
    authenticated_roles text,
    request text,
    output text,
    error text,
    executor_id text,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_version text,
    application_id text,
    class_name character varying(255) DEFAULT NULL::character varying,
    config_name character varying(255) DEFAULT NULL::character varying,
    recovery_attempts bigint DEFAULT 0,
    queue_name text,
    workflow_timeout_ms bigint,
    workflow_deadline_epoch_ms bigint,
    inputs text,
    started_at_epoch_ms bigint,
    deduplication_id text,
    priority integer DEFAULT 0 NOT NULL,
    queue_partition_key text,
    forked_from text,
    owner_xid text,
    parent_workflow_id text,
    serialization text,
    delay_until_epoch_ms bigint,
    was_forked_from boolean DEFAULT false NOT NULL,
    rate_limited boolean DEFAULT false NOT NULL,
    completed_at bigint,
    attributes jsonb,
    schedule_name text,
    debounce_deadline_epoch_ms bigint,
    is_debounced boolean DEFAULT false NOT NULL,
    application_name text,
    creator_xid text
);

CREATE TABLE public.action_log (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor character varying(255) NOT NULL,
    actor_name character varying(255) NOT NULL,
    role character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    "order" character varying(64) NOT NULL,
    revision integer NOT NULL,
    action character varying(64) NOT NULL,
    result character varying(64) NOT NULL,
    "case" character varying(64) NOT NULL,
    evidence jsonb NOT NULL,
    key character varying(255)
);

COMMENT ON TABLE public.action_log IS 'One line of the action log, written once.';

CREATE SEQUENCE public.action_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.action_log_id_seq OWNED BY public.action_log.id;

CREATE TABLE public.cases (
    id character varying(64) NOT NULL,
    "order" character varying(64) NOT NULL,
    open_order character varying(64),
    order_revision integer NOT NULL,
    office character varying(64) NOT NULL,
    flow character varying(64) NOT NULL,
    flow_version character varying(64) NOT NULL,
    at character varying(64) NOT NULL,
    answers jsonb NOT NULL,
    status character varying(64) NOT NULL,
    revision integer NOT NULL,
    opened_by character varying(255) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    work jsonb
);

COMMENT ON TABLE public.cases IS 'One walk. `open_order` repeats the order until it is closed.';

CREATE TABLE public.companies (
    id character varying(65) NOT NULL,
    code character varying(32) NOT NULL,
    name character varying(255) NOT NULL,
    enterprise_number character varying(10) NOT NULL,
    archived boolean NOT NULL,
    mandate_active boolean NOT NULL,
    account_archived boolean NOT NULL,
    office_id character varying(32) NOT NULL
);

COMMENT ON TABLE public.companies IS 'A company. Its id is `<office code>:<company code>`.';

CREATE TABLE public.company_terms (
    id bigint NOT NULL,
    term bytea NOT NULL,
    company_id character varying(65) NOT NULL,
    office_id character varying(32) NOT NULL
);

COMMENT ON TABLE public.company_terms IS 'A text by whose beginning a company is found.';

CREATE SEQUENCE public.company_terms_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.company_terms_id_seq OWNED BY public.company_terms.id;

CREATE TABLE public.flows (
    version character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    source text NOT NULL
);

COMMENT ON TABLE public.flows IS 'One published version of a flow.';

CREATE TABLE public.office_links (
    tenant character varying(255) NOT NULL,
    office character varying(64) NOT NULL,
    linked_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.office_links IS 'A Teams tenant that was linked to an office.';

CREATE TABLE public.offices (
    code character varying(32) NOT NULL,
    name character varying(255) NOT NULL
);

COMMENT ON TABLE public.offices IS 'An accounting office.';

CREATE TABLE public.order_writes (
    key character varying(255) NOT NULL,
    "order" bigint,
    fingerprint character varying(64)
);

COMMENT ON TABLE public.order_writes IS 'A write that was done, by its idempotency key.';

CREATE TABLE public.orders (
    id bigint NOT NULL,
    reference character varying(32) NOT NULL,
    state character varying(32) NOT NULL,
    revision integer NOT NULL,
    bank character varying(32) NOT NULL,
    cardholder character varying(255) NOT NULL,
    email character varying(255) NOT NULL,
    mobile character varying(32) NOT NULL,
    iban character varying(34) NOT NULL,
    state_changed_at timestamp with time zone NOT NULL,
    invited_at timestamp with time zone,
    invitation_expires_at timestamp with time zone,
    last_file_on date,
    replaces bigint,
    replaced_by bigint,
    company_id character varying(65) NOT NULL,
    office_id character varying(32) NOT NULL
);

COMMENT ON TABLE public.orders IS 'One order of a company.';

CREATE SEQUENCE public.orders_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.orders_id_seq OWNED BY public.orders.id;

CREATE TABLE public.people (
    id character varying(255) NOT NULL,
    language character varying(64) NOT NULL
);

COMMENT ON TABLE public.people IS 'What a person chose, by the id of the identity.';

CREATE TABLE public.sealed_forms (
    id character varying(64) NOT NULL,
    sealed text NOT NULL,
    kept_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.sealed_forms IS 'What was typed into one form, readable with the installation''s key alone.';

CREATE TABLE public.surfaces (
    card_key character varying(255) NOT NULL,
    "case" character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    address text NOT NULL,
    identity jsonb NOT NULL,
    language character varying(64) NOT NULL,
    shown_at timestamp with time zone NOT NULL
);

COMMENT ON TABLE public.surfaces IS 'One place where a case is shown.';

CREATE TABLE public.tortoise_migrations (
    id integer NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied_at timestamp with time zone NOT NULL
);

CREATE SEQUENCE public.tortoise_migrations_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;

ALTER SEQUENCE public.tortoise_migrations_id_seq OWNED BY public.tortoise_migrations.id;

ALTER TABLE ONLY public.action_log ALTER COLUMN id SET DEFAULT nextval('public.action_log_id_seq'::regclass);

ALTER TABLE ONLY public.company_terms ALTER COLUMN id SET DEFAULT nextval('public.company_terms_id_seq'::regclass);

ALTER TABLE ONLY public.orders ALTER COLUMN id SET DEFAULT nextval('public.orders_id_seq'::regclass);

ALTER TABLE ONLY public.tortoise_migrations ALTER COLUMN id SET DEFAULT nextval('public.tortoise_migrations_id_seq'::regclass);

INSERT INTO dbos.application_versions VALUES ('f232742a-6b4e-45b3-a2ba-49813fdd86a5', '1', 1795716233894, 1795716233894, 'caro-desk');

INSERT INTO dbos.dbos_migrations VALUES (125);

INSERT INTO dbos.operation_outputs VALUES ('CARO-8:contact_support:1', 1, 'check', '{"went":"done","order":"CARO-8","revision":1,"state":"active","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234119, 1795716234128, 'portable_json', 'caro-desk', 1795716234131);
INSERT INTO dbos.operation_outputs VALUES ('CARO-8:contact_support:1', 2, 'change', '{"went":"done","order":"CARO-8","revision":1,"state":"active","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234146, 1795716234172, 'portable_json', 'caro-desk', 1795716234174);
INSERT INTO dbos.operation_outputs VALUES ('CARO-8:contact_support:1', 3, 'end', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234188, 1795716234204, 'portable_json', 'caro-desk', 1795716234205);
INSERT INTO dbos.operation_outputs VALUES ('CARO-8:contact_support:1', 4, 'tell', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234207, 1795716234222, 'portable_json', 'caro-desk', 1795716234223);
INSERT INTO dbos.operation_outputs VALUES ('CARO-7:resend_invitation:1', 1, 'check', '{"went":"done","order":"CARO-7","revision":1,"state":"invitation_expired","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234291, 1795716234303, 'portable_json', 'caro-desk', 1795716234309);
INSERT INTO dbos.operation_outputs VALUES ('CARO-7:resend_invitation:1', 2, 'change', '{"went":"done","order":"CARO-7","revision":2,"state":"invitation_sent","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234343, 1795716234380, 'portable_json', 'caro-desk', 1795716234382);
INSERT INTO dbos.operation_outputs VALUES ('CARO-7:resend_invitation:1', 3, 'end', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234395, 1795716234419, 'portable_json', 'caro-desk', 1795716234423);
INSERT INTO dbos.operation_outputs VALUES ('CARO-7:resend_invitation:1', 4, 'tell', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234430, 1795716234459, 'portable_json', 'caro-desk', 1795716234462);
INSERT INTO dbos.operation_outputs VALUES ('CARO-7:resend_invitation:1', 5, 'watch', NULL, NULL, 'watch:CARO-7:resend_invitation:1:1', 1795716234479, 1795716234513, NULL, 'caro-desk', 1795716234504);
INSERT INTO dbos.operation_outputs VALUES ('CARO-2:recreate:1', 1, 'check', '{"went":"done","order":"CARO-2","revision":1,"state":"problem","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234640, 1795716234651, 'portable_json', 'caro-desk', 1795716234652);
INSERT INTO dbos.operation_outputs VALUES ('CARO-2:recreate:1', 2, 'cancel', '{"went":"done","order":"CARO-2","revision":2,"state":"cancelled","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234654, 1795716234670, 'portable_json', 'caro-desk', 1795716234672);
INSERT INTO dbos.operation_outputs VALUES ('CARO-2:recreate:1', 3, 'create', '{"went":"wait","order":"","revision":0,"state":"not_ordered","reason":"work-unavailable","arguments":{},"wait_s":21.07654211312626,"next_try_at":"2026-11-26T18:04:15.764027Z","tell":true,"steered_by":null}', NULL, NULL, 1795716234675, 1795716234687, 'portable_json', 'caro-desk', 1795716234688);
INSERT INTO dbos.operation_outputs VALUES ('CARO-2:recreate:1', 4, 'say', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234696, 1795716234724, 'portable_json', 'caro-desk', 1795716234725);
INSERT INTO dbos.operation_outputs VALUES ('CARO-2:recreate:1', 6, 'DBOS.sleep', '1795716255.8200164', NULL, NULL, 1795716234742, 1795716234743, 'portable_json', 'caro-desk', 1795716234744);
INSERT INTO dbos.operation_outputs VALUES ('CARO-6:update_cardholder:1', 1, 'check', '{"went":"done","order":"CARO-6","revision":1,"state":"invitation_sent","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234838, 1795716234844, 'portable_json', 'caro-desk', 1795716234845);
INSERT INTO dbos.operation_outputs VALUES ('CARO-6:update_cardholder:1', 2, 'change', '{"went":"wait","order":"","revision":0,"state":"not_ordered","reason":"work-unavailable","arguments":{},"wait_s":27.425104621610824,"next_try_at":"2026-11-26T18:04:22.283811Z","tell":true,"steered_by":null}', NULL, NULL, 1795716234852, 1795716234858, 'portable_json', 'caro-desk', 1795716234859);
INSERT INTO dbos.operation_outputs VALUES ('CARO-6:update_cardholder:1', 3, 'say', '{"went":"done","order":"","revision":0,"state":"not_ordered","reason":"","arguments":{},"wait_s":0.0,"next_try_at":null,"tell":false,"steered_by":null}', NULL, NULL, 1795716234861, 1795716234875, 'portable_json', 'caro-desk', 1795716234876);
INSERT INTO dbos.operation_outputs VALUES ('CARO-6:update_cardholder:1', 5, 'DBOS.sleep', '1795716262.3111837', NULL, NULL, 1795716234884, 1795716234886, 'portable_json', 'caro-desk', 1795716234886);

INSERT INTO dbos.queues VALUES ('a5c07d52-d328-47f2-a524-a3ae791ce2a5', 'watches', NULL, 4, NULL, NULL, true, false, 1, 1795716234007, 1795716234003, 'caro-desk', NULL, NULL, NULL, NULL);

INSERT INTO dbos.workflow_input VALUES ('CARO-8:contact_support:1', '{"namedArgs":{},"positionalArgs":[{"id":"CARO-8:contact_support:1","order":"CARO-8","revision":1,"action":"contact_support","actor":{"id":"teams:11111111-2222-3333-4444-555555555555:anna","name":"Anna","role":"accountant","platform":"teams","language":"en","office":"OFF001"},"asked_at":"2026-11-26T18:03:54.057173Z","case":"CASE-5MYYWE8T","evidence":[],"form":""}]}', 1795716234066);
INSERT INTO dbos.workflow_input VALUES ('CARO-7:resend_invitation:1', '{"namedArgs":{},"positionalArgs":[{"id":"CARO-7:resend_invitation:1","order":"CARO-7","revision":1,"action":"resend_invitation","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:54.254185Z","case":"CASE-35GV4RTZ","evidence":["in_app=no (bot)"],"form":""}]}', 1795716234255);
INSERT INTO dbos.workflow_input VALUES ('watch:CARO-7:resend_invitation:1:1', '{"namedArgs":{},"positionalArgs":[{"case":"CASE-35GV4RTZ","order":"CARO-7","state":"invitation_sent","work":{"job":"CARO-7:resend_invitation:1","order":"CARO-7","action":"resend_invitation","actor":"slack:T00000001:U00000001","actor_name":"u00000001","audience":"support","asked_at":"2026-11-26T18:03:54.254185Z","stage":"ended","result":"done","created":"","reason":"","arguments":{},"next_try_at":null,"steered_by":"","steered_by_name":"","news":"","seen":false},"since":"2026-11-26T18:03:54.479592Z","reminded":false,"number":1}]}', 1795716234504);
INSERT INTO dbos.workflow_input VALUES ('CARO-2:recreate:1', '{"namedArgs":{},"positionalArgs":[{"id":"CARO-2:recreate:1","order":"CARO-2","revision":1,"action":"recreate","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:54.616098Z","case":"CASE-5CU67UV2","evidence":["requirements=yes (bot)","bank=yes (bot)","incident=no (bot)","reference_format=yes (bot)"],"form":"bc1c064d8c9b18f301b15bc74024f94b"}]}', 1795716234617);
INSERT INTO dbos.workflow_input VALUES ('CARO-6:update_cardholder:1', '{"namedArgs":{},"positionalArgs":[{"id":"CARO-6:update_cardholder:1","order":"CARO-6","revision":1,"action":"update_cardholder","actor":{"id":"slack:T00000001:U00000001","name":"u00000001","role":"agent","platform":"slack","language":"en","office":""},"asked_at":"2026-11-26T18:03:54.823903Z","case":"CASE-XANYSHW2","evidence":["in_app=no (bot)"],"form":"4e339602024b4454ba5d8cacc4816dc8"}]}', 1795716234825);

INSERT INTO dbos.workflow_output VALUES ('CARO-8:contact_support:1', '"done"', NULL, 1795716234243);
INSERT INTO dbos.workflow_output VALUES ('CARO-7:resend_invitation:1', '"done"', NULL, 1795716234536);

INSERT INTO dbos.workflow_status VALUES ('CARO-8:contact_support:1', 'SUCCESS', 'action', NULL, NULL, NULL, NULL, NULL, NULL, 'desk-1', 1795716234066, 1795716234243, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795716234243, 'null', NULL, NULL, false, 'caro-desk', '46b4c0cc-19f8-4026-ac36-2748f58b0adc');
INSERT INTO dbos.workflow_status VALUES ('watch:CARO-7:resend_invitation:1:1', 'DELAYED', 'watch', NULL, NULL, NULL, NULL, NULL, NULL, 'desk-1', 1795716234504, 1795716234504, '1', '', NULL, NULL, 0, 'watches', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, 'CARO-7:resend_invitation:1', 'portable_json', 1795717134479, false, false, NULL, 'null', NULL, NULL, false, 'caro-desk', '1f3adad5-ede3-47f2-89eb-273017e39c39');
INSERT INTO dbos.workflow_status VALUES ('CARO-7:resend_invitation:1', 'SUCCESS', 'action', NULL, NULL, NULL, NULL, NULL, NULL, 'desk-1', 1795716234255, 1795716234536, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795716234536, 'null', NULL, NULL, false, 'caro-desk', '3d64891d-5c05-4117-9635-7092cef0c55e');
INSERT INTO dbos.workflow_status VALUES ('CARO-2:recreate:1', 'PENDING', 'action', NULL, NULL, NULL, NULL, NULL, NULL, 'desk-1', 1795716234617, 1795716234617, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '43eb704a-4329-4ed1-ade8-0c498c6be68b', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'caro-desk', '43eb704a-4329-4ed1-ade8-0c498c6be68b');
INSERT INTO dbos.workflow_status VALUES ('CARO-6:update_cardholder:1', 'PENDING', 'action', NULL, NULL, NULL, NULL, NULL, NULL, 'desk-1', 1795716234825, 1795716234825, '1', '', NULL, NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, '2e317084-2801-4380-a8ea-cfb9355584a6', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'caro-desk', '2e317084-2801-4380-a8ea-cfb9355584a6');

INSERT INTO public.action_log VALUES (1, '2026-11-26 18:03:54.192912+00', 'teams:11111111-2222-3333-4444-555555555555:anna', 'Anna', 'accountant', 'teams', 'CARO-8', 1, 'contact_support', 'done', 'CASE-5MYYWE8T', '[]', 'CARO-8:contact_support:1');
INSERT INTO public.action_log VALUES (2, '2026-11-26 18:03:54.405376+00', 'slack:T00000001:U00000001', 'u00000001', 'agent', 'slack', 'CARO-7', 1, 'resend_invitation', 'done', 'CASE-35GV4RTZ', '["in_app=no (bot)"]', 'CARO-7:resend_invitation:1');
INSERT INTO public.action_log VALUES (3, '2026-11-26 18:03:54.698479+00', 'slack:T00000001:U00000001', 'u00000001', 'agent', 'slack', 'CARO-2', 1, 'recreate', 'half_done', 'CASE-5CU67UV2', '["requirements=yes (bot)", "bank=yes (bot)", "incident=no (bot)", "reference_format=yes (bot)"]', 'CARO-2:recreate:1:half');

INSERT INTO public.cases VALUES ('CASE-MVH4ST56', 'CARO-1', 'CARO-1', 1, 'OFF001', 'caro_problem', 'b9cb3c29737e', 'digits', '[{"at": "2026-11-26T18:03:53.300993Z", "by": "bot", "step": "requirements", "choice": "yes", "evidence": {"key": "check-company-eligible-yes", "rule": "1", "check": "company_eligible", "verdict": "yes", "found_at": "2026-11-26T18:03:53.301743Z", "arguments": {"company": "Boulangerie Dupont SRL"}}}, {"at": "2026-11-26T18:03:53.300993Z", "by": "bot", "step": "bank", "choice": "yes", "evidence": {"key": "check-bank-supported-yes", "rule": "1", "check": "bank_supported", "verdict": "yes", "found_at": "2026-11-26T18:03:53.301743Z", "arguments": {"bank": "BNP Paribas Fortis"}}}, {"at": "2026-11-26T18:03:53.300993Z", "by": "bot", "step": "incident", "choice": "no", "evidence": {"key": "check-bank-incident-no", "rule": "1", "check": "bank_incident", "verdict": "no", "found_at": "2026-11-26T18:03:53.301743Z", "arguments": {"bank": "BNP Paribas Fortis"}}}, {"at": "2026-11-26T18:03:53.300993Z", "by": "bot", "step": "reference_format", "choice": "yes", "evidence": {"key": "check-reference-format-yes", "rule": "1", "check": "reference_format", "verdict": "yes", "found_at": "2026-11-26T18:03:53.301743Z", "arguments": {"reference": "601 234 56 78"}}}]', 'open', 1, 'slack:T00000001:U00000001', '2026-11-26 18:03:53.300993+00', NULL);
INSERT INTO public.cases VALUES ('CASE-5MYYWE8T', 'CARO-8', 'CARO-8', 1, 'OFF001', '', '', '', '[]', 'handed_over', 4, 'teams:11111111-2222-3333-4444-555555555555:anna', '2026-11-26 18:03:53.587952+00', '{"job": "CARO-8:contact_support:1", "news": "", "seen": false, "actor": "teams:11111111-2222-3333-4444-555555555555:anna", "order": "CARO-8", "stage": "ended", "action": "contact_support", "reason": "", "result": "done", "created": "", "asked_at": "2026-11-26T18:03:54.057173Z", "audience": "office", "arguments": {}, "actor_name": "Anna", "steered_by": "", "next_try_at": null, "steered_by_name": ""}');
INSERT INTO public.cases VALUES ('CASE-35GV4RTZ', 'CARO-7', 'CARO-7', 2, 'OFF001', 'caro_invitation', '0ffbb9441ec6', 'mail', '[{"at": "2026-11-26T18:03:54.224513Z", "by": "bot", "step": "in_app", "choice": "no", "evidence": {"key": "check-activates-in-app-no", "rule": "1", "check": "activates_in_app", "verdict": "no", "found_at": "2026-11-26T18:03:54.225377Z", "arguments": {"bank": "Crelan (AXA)"}}}]', 'followed', 3, 'slack:T00000001:U00000001', '2026-11-26 18:03:54.224513+00', '{"job": "CARO-7:resend_invitation:1", "news": "", "seen": false, "actor": "slack:T00000001:U00000001", "order": "CARO-7", "stage": "ended", "action": "resend_invitation", "reason": "", "result": "done", "created": "", "asked_at": "2026-11-26T18:03:54.254185Z", "audience": "support", "arguments": {}, "actor_name": "u00000001", "steered_by": "", "next_try_at": null, "steered_by_name": ""}');
INSERT INTO public.cases VALUES ('CASE-5CU67UV2', 'CARO-2', 'CARO-2', 1, 'OFF001', 'caro_problem', 'b9cb3c29737e', 'digits', '[{"at": "2026-11-26T18:03:54.604242Z", "by": "bot", "step": "requirements", "choice": "yes", "evidence": {"key": "check-company-eligible-yes", "rule": "1", "check": "company_eligible", "verdict": "yes", "found_at": "2026-11-26T18:03:54.604699Z", "arguments": {"company": "Bakkerij Peeters BV"}}}, {"at": "2026-11-26T18:03:54.604242Z", "by": "bot", "step": "bank", "choice": "yes", "evidence": {"key": "check-bank-supported-yes", "rule": "1", "check": "bank_supported", "verdict": "yes", "found_at": "2026-11-26T18:03:54.604699Z", "arguments": {"bank": "KBC"}}}, {"at": "2026-11-26T18:03:54.604242Z", "by": "bot", "step": "incident", "choice": "no", "evidence": {"key": "check-bank-incident-no", "rule": "1", "check": "bank_incident", "verdict": "no", "found_at": "2026-11-26T18:03:54.604699Z", "arguments": {"bank": "KBC"}}}, {"at": "2026-11-26T18:03:54.604242Z", "by": "bot", "step": "reference_format", "choice": "yes", "evidence": {"key": "check-reference-format-yes", "rule": "1", "check": "reference_format", "verdict": "yes", "found_at": "2026-11-26T18:03:54.604699Z", "arguments": {"reference": "701 234 56 78"}}}]', 'open', 3, 'slack:T00000001:U00000001', '2026-11-26 18:03:54.604242+00', '{"job": "CARO-2:recreate:1", "news": "", "seen": false, "actor": "slack:T00000001:U00000001", "order": "CARO-2", "stage": "half_done", "action": "recreate", "reason": "work-unavailable", "result": null, "created": "", "asked_at": "2026-11-26T18:03:54.616098Z", "audience": "support", "arguments": {}, "actor_name": "u00000001", "steered_by": "", "next_try_at": "2026-11-26T18:04:15.764027Z", "steered_by_name": ""}');
INSERT INTO public.cases VALUES ('CASE-XANYSHW2', 'CARO-6', 'CARO-6', 1, 'OFF001', 'caro_invitation', '0ffbb9441ec6', 'mail', '[{"at": "2026-11-26T18:03:54.811468Z", "by": "bot", "step": "in_app", "choice": "no", "evidence": {"key": "check-activates-in-app-no", "rule": "1", "check": "activates_in_app", "verdict": "no", "found_at": "2026-11-26T18:03:54.812110Z", "arguments": {"bank": "Bank Van Breda"}}}]', 'open', 3, 'slack:T00000001:U00000001', '2026-11-26 18:03:54.811468+00', '{"job": "CARO-6:update_cardholder:1", "news": "", "seen": false, "actor": "slack:T00000001:U00000001", "order": "CARO-6", "stage": "waiting", "action": "update_cardholder", "reason": "work-unavailable", "result": null, "created": "", "asked_at": "2026-11-26T18:03:54.823903Z", "audience": "support", "arguments": {}, "actor_name": "u00000001", "steered_by": "", "next_try_at": "2026-11-26T18:04:22.283811Z", "steered_by_name": ""}');

INSERT INTO public.companies VALUES ('OFF001:DUPO001', 'DUPO001', 'Boulangerie Dupont SRL', '1900000168', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:PEET002', 'PEET002', 'Bakkerij Peeters BV', '1900000267', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:SCHM003', 'SCHM003', 'Schreinerei Schmitz GmbH', '1900000366', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:LAMB004', 'LAMB004', 'Garage Lambert SRL', '1900000465', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:LAMB005', 'LAMB005', 'Lambert & Fils SA', '1900000564', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:MAES006', 'MAES006', 'Drukkerij Maes BV', '1900000663', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:GERA007', 'GERA007', 'Fleurs Gérard SRL', '1900000762', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:CLAE008', 'CLAE008', 'Architectenbureau Claes BV', '1900000861', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:DUBO009', 'DUBO009', 'Café Dubois SRL', '1900000960', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:WILL010', 'WILL010', 'Garage Willems BV', '1900001059', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:ETIE011', 'ETIE011', 'Menuiserie Étienne SA', '1900001158', true, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:DESM012', 'DESM012', 'Slagerij De Smet BV', '1900001257', false, false, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:MULL013', 'MULL013', 'Bäckerei Müller GmbH', '1900001356', false, true, true, 'OFF001');
INSERT INTO public.companies VALUES ('OFF001:VAND014', 'VAND014', 'Apotheek Van Damme Tournai NV', '1900001455', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF002:ETIE001', 'ETIE001', 'Fleurs Étienne Charleroi SRL', '1900001554', false, true, false, 'OFF002');
INSERT INTO public.companies VALUES ('OFF003:WOUT001', 'WOUT001', 'Architectenbureau Wouters Antwerpen NV', '1900001653', false, true, false, 'OFF003');
INSERT INTO public.companies VALUES ('OFF004:RENA001', 'RENA001', 'Chauffage Renard Charleroi SRL', '1900001752', false, true, false, 'OFF004');
INSERT INTO public.companies VALUES ('OFF005:RENA001', 'RENA001', 'Jardins Renard Brugge SC', '1900001851', false, true, false, 'OFF005');
INSERT INTO public.companies VALUES ('OFF006:HUBE001', 'HUBE001', 'L''Atelier Hubert Mons SA', '1900001950', false, true, false, 'OFF006');
INSERT INTO public.companies VALUES ('OFF007:DUMO001', 'DUMO001', 'Café Dumont Hasselt SRL', '1900002049', false, true, false, 'OFF007');
INSERT INTO public.companies VALUES ('OFF008:WOUT001', 'WOUT001', 'Drukkerij Wouters Liège BV', '1900002148', false, true, false, 'OFF008');
INSERT INTO public.companies VALUES ('OFF001:ETIE015', 'ETIE015', 'L''Atelier Étienne Brugge SA', '1900002247', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF002:WILL002', 'WILL002', 'Architectenbureau Willems Leuven NV', '1900002346', false, true, false, 'OFF002');
INSERT INTO public.companies VALUES ('OFF003:VAND002', 'VAND002', 'Slagerij Van Damme Gent BV', '1900002445', false, true, false, 'OFF003');
INSERT INTO public.companies VALUES ('OFF004:LAUR002', 'LAUR002', 'Traiteur Laurent Sankt Vith SC', '1900002544', false, true, false, 'OFF004');
INSERT INTO public.companies VALUES ('OFF005:FRAN002', 'FRAN002', 'Garage François Mechelen SC', '1900002643', false, true, false, 'OFF005');
INSERT INTO public.companies VALUES ('OFF006:MULL002', 'MULL002', 'Metzgerei Müller Antwerpen AG', '1900002742', false, true, false, 'OFF006');
INSERT INTO public.companies VALUES ('OFF007:DUBO002', 'DUBO002', 'Électricité Dubois Brugge SRL', '1900002841', false, true, false, 'OFF007');
INSERT INTO public.companies VALUES ('OFF008:HEIN002', 'HEIN002', 'Schreinerei Heinen Eupen AG', '1900002940', false, true, false, 'OFF008');
INSERT INTO public.companies VALUES ('OFF001:AERT016', 'AERT016', 'Slagerij Aerts Sankt Vith NV', '1900003039', false, true, false, 'OFF001');
INSERT INTO public.companies VALUES ('OFF002:MARC003', 'MARC003', 'Pharmacie Marchal Mechelen SA', '1900003138', false, true, false, 'OFF002');
INSERT INTO public.companies VALUES ('OFF003:MARC003', 'MARC003', 'Librairie Marchal Charleroi SRL', '1900003237', false, true, false, 'OFF003');
INSERT INTO public.companies VALUES ('OFF004:WOUT003', 'WOUT003', 'Garage Wouters Gent NV', '1900003336', false, true, false, 'OFF004');
INSERT INTO public.companies VALUES ('OFF005:MAES003', 'MAES003', 'Architectenbureau Maes Namur BV', '1900003435', false, true, false, 'OFF005');
INSERT INTO public.companies VALUES ('OFF006:VAND003', 'VAND003', 'Drukkerij Van Damme Oostende BV', '1900003534', false, true, false, 'OFF006');
INSERT INTO public.companies VALUES ('OFF007:CLAE003', 'CLAE003', 'Drukkerij Claes Wavre NV', '1900003633', false, true, false, 'OFF007');
INSERT INTO public.companies VALUES ('OFF008:WILL003', 'WILL003', 'Schrijnwerkerij Willems Namur NV', '1900003732', false, true, false, 'OFF008');

INSERT INTO public.company_terms VALUES (1, '\x626f756c616e6765726965206475706f6e742073726c', 'OFF001:DUPO001', 'OFF001');
INSERT INTO public.company_terms VALUES (2, '\x6475706f6e742073726c', 'OFF001:DUPO001', 'OFF001');
INSERT INTO public.company_terms VALUES (3, '\x73726c', 'OFF001:DUPO001', 'OFF001');
INSERT INTO public.company_terms VALUES (4, '\x62616b6b6572696a2070656574657273206276', 'OFF001:PEET002', 'OFF001');
INSERT INTO public.company_terms VALUES (5, '\x6276', 'OFF001:PEET002', 'OFF001');
INSERT INTO public.company_terms VALUES (6, '\x70656574657273206276', 'OFF001:PEET002', 'OFF001');
INSERT INTO public.company_terms VALUES (7, '\x676d6268', 'OFF001:SCHM003', 'OFF001');
INSERT INTO public.company_terms VALUES (8, '\x7363686d69747a20676d6268', 'OFF001:SCHM003', 'OFF001');
INSERT INTO public.company_terms VALUES (9, '\x7363687265696e65726569207363686d69747a20676d6268', 'OFF001:SCHM003', 'OFF001');
INSERT INTO public.company_terms VALUES (10, '\x676172616765206c616d626572742073726c', 'OFF001:LAMB004', 'OFF001');
INSERT INTO public.company_terms VALUES (11, '\x6c616d626572742073726c', 'OFF001:LAMB004', 'OFF001');
INSERT INTO public.company_terms VALUES (12, '\x73726c', 'OFF001:LAMB004', 'OFF001');
INSERT INTO public.company_terms VALUES (13, '\x66696c73207361', 'OFF001:LAMB005', 'OFF001');
INSERT INTO public.company_terms VALUES (14, '\x6c616d626572742066696c73207361', 'OFF001:LAMB005', 'OFF001');
INSERT INTO public.company_terms VALUES (15, '\x7361', 'OFF001:LAMB005', 'OFF001');
INSERT INTO public.company_terms VALUES (16, '\x6276', 'OFF001:MAES006', 'OFF001');
INSERT INTO public.company_terms VALUES (17, '\x6472756b6b6572696a206d616573206276', 'OFF001:MAES006', 'OFF001');
INSERT INTO public.company_terms VALUES (18, '\x6d616573206276', 'OFF001:MAES006', 'OFF001');
INSERT INTO public.company_terms VALUES (19, '\x666c65757273206765726172642073726c', 'OFF001:GERA007', 'OFF001');
INSERT INTO public.company_terms VALUES (20, '\x6765726172642073726c', 'OFF001:GERA007', 'OFF001');
INSERT INTO public.company_terms VALUES (21, '\x73726c', 'OFF001:GERA007', 'OFF001');
INSERT INTO public.company_terms VALUES (22, '\x617263686974656374656e62757265617520636c616573206276', 'OFF001:CLAE008', 'OFF001');
INSERT INTO public.company_terms VALUES (23, '\x6276', 'OFF001:CLAE008', 'OFF001');
INSERT INTO public.company_terms VALUES (24, '\x636c616573206276', 'OFF001:CLAE008', 'OFF001');
INSERT INTO public.company_terms VALUES (25, '\x63616665206475626f69732073726c', 'OFF001:DUBO009', 'OFF001');
INSERT INTO public.company_terms VALUES (26, '\x6475626f69732073726c', 'OFF001:DUBO009', 'OFF001');
INSERT INTO public.company_terms VALUES (27, '\x73726c', 'OFF001:DUBO009', 'OFF001');
INSERT INTO public.company_terms VALUES (28, '\x6276', 'OFF001:WILL010', 'OFF001');
INSERT INTO public.company_terms VALUES (29, '\x6761726167652077696c6c656d73206276', 'OFF001:WILL010', 'OFF001');
INSERT INTO public.company_terms VALUES (30, '\x77696c6c656d73206276', 'OFF001:WILL010', 'OFF001');
INSERT INTO public.company_terms VALUES (31, '\x657469656e6e65207361', 'OFF001:ETIE011', 'OFF001');
INSERT INTO public.company_terms VALUES (32, '\x6d656e7569736572696520657469656e6e65207361', 'OFF001:ETIE011', 'OFF001');
INSERT INTO public.company_terms VALUES (33, '\x7361', 'OFF001:ETIE011', 'OFF001');
INSERT INTO public.company_terms VALUES (34, '\x6276', 'OFF001:DESM012', 'OFF001');
INSERT INTO public.company_terms VALUES (35, '\x646520736d6574206276', 'OFF001:DESM012', 'OFF001');
INSERT INTO public.company_terms VALUES (36, '\x736c61676572696a20646520736d6574206276', 'OFF001:DESM012', 'OFF001');
INSERT INTO public.company_terms VALUES (37, '\x736d6574206276', 'OFF001:DESM012', 'OFF001');
INSERT INTO public.company_terms VALUES (38, '\x6261636b65726569206d756c6c657220676d6268', 'OFF001:MULL013', 'OFF001');
INSERT INTO public.company_terms VALUES (39, '\x676d6268', 'OFF001:MULL013', 'OFF001');
INSERT INTO public.company_terms VALUES (40, '\x6d756c6c657220676d6268', 'OFF001:MULL013', 'OFF001');
INSERT INTO public.company_terms VALUES (41, '\x61706f746865656b2076616e2064616d6d6520746f75726e6169206e76', 'OFF001:VAND014', 'OFF001');
INSERT INTO public.company_terms VALUES (42, '\x64616d6d6520746f75726e6169206e76', 'OFF001:VAND014', 'OFF001');
INSERT INTO public.company_terms VALUES (43, '\x6e76', 'OFF001:VAND014', 'OFF001');
INSERT INTO public.company_terms VALUES (44, '\x746f75726e6169206e76', 'OFF001:VAND014', 'OFF001');
INSERT INTO public.company_terms VALUES (45, '\x76616e2064616d6d6520746f75726e6169206e76', 'OFF001:VAND014', 'OFF001');
INSERT INTO public.company_terms VALUES (46, '\x636861726c65726f692073726c', 'OFF002:ETIE001', 'OFF002');
INSERT INTO public.company_terms VALUES (47, '\x657469656e6e6520636861726c65726f692073726c', 'OFF002:ETIE001', 'OFF002');
INSERT INTO public.company_terms VALUES (48, '\x666c6575727320657469656e6e6520636861726c65726f692073726c', 'OFF002:ETIE001', 'OFF002');
INSERT INTO public.company_terms VALUES (49, '\x73726c', 'OFF002:ETIE001', 'OFF002');
INSERT INTO public.company_terms VALUES (50, '\x616e7477657270656e206e76', 'OFF003:WOUT001', 'OFF003');
INSERT INTO public.company_terms VALUES (51, '\x617263686974656374656e62757265617520776f757465727320616e7477657270656e206e76', 'OFF003:WOUT001', 'OFF003');
INSERT INTO public.company_terms VALUES (52, '\x6e76', 'OFF003:WOUT001', 'OFF003');
INSERT INTO public.company_terms VALUES (53, '\x776f757465727320616e7477657270656e206e76', 'OFF003:WOUT001', 'OFF003');
INSERT INTO public.company_terms VALUES (54, '\x636861726c65726f692073726c', 'OFF004:RENA001', 'OFF004');
INSERT INTO public.company_terms VALUES (55, '\x6368617566666167652072656e61726420636861726c65726f692073726c', 'OFF004:RENA001', 'OFF004');
INSERT INTO public.company_terms VALUES (56, '\x72656e61726420636861726c65726f692073726c', 'OFF004:RENA001', 'OFF004');
INSERT INTO public.company_terms VALUES (57, '\x73726c', 'OFF004:RENA001', 'OFF004');
INSERT INTO public.company_terms VALUES (58, '\x627275676765207363', 'OFF005:RENA001', 'OFF005');
INSERT INTO public.company_terms VALUES (59, '\x6a617264696e732072656e61726420627275676765207363', 'OFF005:RENA001', 'OFF005');
INSERT INTO public.company_terms VALUES (60, '\x72656e61726420627275676765207363', 'OFF005:RENA001', 'OFF005');
INSERT INTO public.company_terms VALUES (61, '\x7363', 'OFF005:RENA001', 'OFF005');
INSERT INTO public.company_terms VALUES (62, '\x6174656c69657220687562657274206d6f6e73207361', 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.company_terms VALUES (63, '\x687562657274206d6f6e73207361', 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.company_terms VALUES (64, '\x6c206174656c69657220687562657274206d6f6e73207361', 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.company_terms VALUES (65, '\x6d6f6e73207361', 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.company_terms VALUES (66, '\x7361', 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.company_terms VALUES (67, '\x636166652064756d6f6e742068617373656c742073726c', 'OFF007:DUMO001', 'OFF007');
INSERT INTO public.company_terms VALUES (68, '\x64756d6f6e742068617373656c742073726c', 'OFF007:DUMO001', 'OFF007');
INSERT INTO public.company_terms VALUES (69, '\x68617373656c742073726c', 'OFF007:DUMO001', 'OFF007');
INSERT INTO public.company_terms VALUES (70, '\x73726c', 'OFF007:DUMO001', 'OFF007');
INSERT INTO public.company_terms VALUES (71, '\x6276', 'OFF008:WOUT001', 'OFF008');
INSERT INTO public.company_terms VALUES (72, '\x6472756b6b6572696a20776f7574657273206c69656765206276', 'OFF008:WOUT001', 'OFF008');
INSERT INTO public.company_terms VALUES (73, '\x6c69656765206276', 'OFF008:WOUT001', 'OFF008');
INSERT INTO public.company_terms VALUES (74, '\x776f7574657273206c69656765206276', 'OFF008:WOUT001', 'OFF008');
INSERT INTO public.company_terms VALUES (75, '\x6174656c69657220657469656e6e6520627275676765207361', 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.company_terms VALUES (76, '\x627275676765207361', 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.company_terms VALUES (77, '\x657469656e6e6520627275676765207361', 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.company_terms VALUES (78, '\x6c206174656c69657220657469656e6e6520627275676765207361', 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.company_terms VALUES (79, '\x7361', 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.company_terms VALUES (80, '\x617263686974656374656e6275726561752077696c6c656d73206c657576656e206e76', 'OFF002:WILL002', 'OFF002');
INSERT INTO public.company_terms VALUES (81, '\x6c657576656e206e76', 'OFF002:WILL002', 'OFF002');
INSERT INTO public.company_terms VALUES (82, '\x6e76', 'OFF002:WILL002', 'OFF002');
INSERT INTO public.company_terms VALUES (83, '\x77696c6c656d73206c657576656e206e76', 'OFF002:WILL002', 'OFF002');
INSERT INTO public.company_terms VALUES (84, '\x6276', 'OFF003:VAND002', 'OFF003');
INSERT INTO public.company_terms VALUES (85, '\x64616d6d652067656e74206276', 'OFF003:VAND002', 'OFF003');
INSERT INTO public.company_terms VALUES (86, '\x67656e74206276', 'OFF003:VAND002', 'OFF003');
INSERT INTO public.company_terms VALUES (87, '\x736c61676572696a2076616e2064616d6d652067656e74206276', 'OFF003:VAND002', 'OFF003');
INSERT INTO public.company_terms VALUES (88, '\x76616e2064616d6d652067656e74206276', 'OFF003:VAND002', 'OFF003');
INSERT INTO public.company_terms VALUES (89, '\x6c617572656e742073616e6b742076697468207363', 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.company_terms VALUES (90, '\x73616e6b742076697468207363', 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.company_terms VALUES (91, '\x7363', 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.company_terms VALUES (92, '\x7472616974657572206c617572656e742073616e6b742076697468207363', 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.company_terms VALUES (93, '\x76697468207363', 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.company_terms VALUES (94, '\x6672616e636f6973206d656368656c656e207363', 'OFF005:FRAN002', 'OFF005');
INSERT INTO public.company_terms VALUES (95, '\x676172616765206672616e636f6973206d656368656c656e207363', 'OFF005:FRAN002', 'OFF005');
INSERT INTO public.company_terms VALUES (96, '\x6d656368656c656e207363', 'OFF005:FRAN002', 'OFF005');
INSERT INTO public.company_terms VALUES (97, '\x7363', 'OFF005:FRAN002', 'OFF005');
INSERT INTO public.company_terms VALUES (98, '\x6167', 'OFF006:MULL002', 'OFF006');
INSERT INTO public.company_terms VALUES (99, '\x616e7477657270656e206167', 'OFF006:MULL002', 'OFF006');
INSERT INTO public.company_terms VALUES (100, '\x6d65747a6765726569206d756c6c657220616e7477657270656e206167', 'OFF006:MULL002', 'OFF006');
INSERT INTO public.company_terms VALUES (101, '\x6d756c6c657220616e7477657270656e206167', 'OFF006:MULL002', 'OFF006');
INSERT INTO public.company_terms VALUES (102, '\x6272756767652073726c', 'OFF007:DUBO002', 'OFF007');
INSERT INTO public.company_terms VALUES (103, '\x6475626f6973206272756767652073726c', 'OFF007:DUBO002', 'OFF007');
INSERT INTO public.company_terms VALUES (104, '\x656c656374726963697465206475626f6973206272756767652073726c', 'OFF007:DUBO002', 'OFF007');
INSERT INTO public.company_terms VALUES (105, '\x73726c', 'OFF007:DUBO002', 'OFF007');
INSERT INTO public.company_terms VALUES (106, '\x6167', 'OFF008:HEIN002', 'OFF008');
INSERT INTO public.company_terms VALUES (107, '\x657570656e206167', 'OFF008:HEIN002', 'OFF008');
INSERT INTO public.company_terms VALUES (108, '\x6865696e656e20657570656e206167', 'OFF008:HEIN002', 'OFF008');
INSERT INTO public.company_terms VALUES (109, '\x7363687265696e65726569206865696e656e20657570656e206167', 'OFF008:HEIN002', 'OFF008');
INSERT INTO public.company_terms VALUES (110, '\x61657274732073616e6b742076697468206e76', 'OFF001:AERT016', 'OFF001');
INSERT INTO public.company_terms VALUES (111, '\x6e76', 'OFF001:AERT016', 'OFF001');
INSERT INTO public.company_terms VALUES (112, '\x73616e6b742076697468206e76', 'OFF001:AERT016', 'OFF001');
INSERT INTO public.company_terms VALUES (113, '\x736c61676572696a2061657274732073616e6b742076697468206e76', 'OFF001:AERT016', 'OFF001');
INSERT INTO public.company_terms VALUES (114, '\x76697468206e76', 'OFF001:AERT016', 'OFF001');
INSERT INTO public.company_terms VALUES (115, '\x6d61726368616c206d656368656c656e207361', 'OFF002:MARC003', 'OFF002');
INSERT INTO public.company_terms VALUES (116, '\x6d656368656c656e207361', 'OFF002:MARC003', 'OFF002');
INSERT INTO public.company_terms VALUES (117, '\x706861726d61636965206d61726368616c206d656368656c656e207361', 'OFF002:MARC003', 'OFF002');
INSERT INTO public.company_terms VALUES (118, '\x7361', 'OFF002:MARC003', 'OFF002');
INSERT INTO public.company_terms VALUES (119, '\x636861726c65726f692073726c', 'OFF003:MARC003', 'OFF003');
INSERT INTO public.company_terms VALUES (120, '\x6c6962726169726965206d61726368616c20636861726c65726f692073726c', 'OFF003:MARC003', 'OFF003');
INSERT INTO public.company_terms VALUES (121, '\x6d61726368616c20636861726c65726f692073726c', 'OFF003:MARC003', 'OFF003');
INSERT INTO public.company_terms VALUES (122, '\x73726c', 'OFF003:MARC003', 'OFF003');
INSERT INTO public.company_terms VALUES (123, '\x67617261676520776f75746572732067656e74206e76', 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.company_terms VALUES (124, '\x67656e74206e76', 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.company_terms VALUES (125, '\x6e76', 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.company_terms VALUES (126, '\x776f75746572732067656e74206e76', 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.company_terms VALUES (127, '\x617263686974656374656e627572656175206d616573206e616d7572206276', 'OFF005:MAES003', 'OFF005');
INSERT INTO public.company_terms VALUES (128, '\x6276', 'OFF005:MAES003', 'OFF005');
INSERT INTO public.company_terms VALUES (129, '\x6d616573206e616d7572206276', 'OFF005:MAES003', 'OFF005');
INSERT INTO public.company_terms VALUES (130, '\x6e616d7572206276', 'OFF005:MAES003', 'OFF005');
INSERT INTO public.company_terms VALUES (131, '\x6276', 'OFF006:VAND003', 'OFF006');
INSERT INTO public.company_terms VALUES (132, '\x64616d6d65206f6f7374656e6465206276', 'OFF006:VAND003', 'OFF006');
INSERT INTO public.company_terms VALUES (133, '\x6472756b6b6572696a2076616e2064616d6d65206f6f7374656e6465206276', 'OFF006:VAND003', 'OFF006');
INSERT INTO public.company_terms VALUES (134, '\x6f6f7374656e6465206276', 'OFF006:VAND003', 'OFF006');
INSERT INTO public.company_terms VALUES (135, '\x76616e2064616d6d65206f6f7374656e6465206276', 'OFF006:VAND003', 'OFF006');
INSERT INTO public.company_terms VALUES (136, '\x636c616573207761767265206e76', 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.company_terms VALUES (137, '\x6472756b6b6572696a20636c616573207761767265206e76', 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.company_terms VALUES (138, '\x6e76', 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.company_terms VALUES (139, '\x7761767265206e76', 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.company_terms VALUES (140, '\x6e616d7572206e76', 'OFF008:WILL003', 'OFF008');
INSERT INTO public.company_terms VALUES (141, '\x6e76', 'OFF008:WILL003', 'OFF008');
INSERT INTO public.company_terms VALUES (142, '\x73636872696a6e7765726b6572696a2077696c6c656d73206e616d7572206e76', 'OFF008:WILL003', 'OFF008');
INSERT INTO public.company_terms VALUES (143, '\x77696c6c656d73206e616d7572206e76', 'OFF008:WILL003', 'OFF008');

INSERT INTO public.flows VALUES ('0ffbb9441ec6', 'caro_invitation', '# Why an invitation is not used: did it arrive, who got it, and what happened at the bank.
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
INSERT INTO public.flows VALUES ('b9cb3c29737e', 'caro_problem', '# The checks of an order in state Problem: first what the bot can check alone, then what stands on
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

INSERT INTO public.office_links VALUES ('11111111-2222-3333-4444-555555555555', 'OFF001', '2026-11-26 18:03:50.213885+00');

INSERT INTO public.offices VALUES ('OFF001', 'Fiduciaire Sambre & Meuse');
INSERT INTO public.offices VALUES ('OFF002', 'Accountantskantoor Dijle');
INSERT INTO public.offices VALUES ('OFF003', 'Buchhaltung Ostkantone');
INSERT INTO public.offices VALUES ('OFF004', 'Cabinet Hautes Fagnes');
INSERT INTO public.offices VALUES ('OFF005', 'Boekhoudkantoor De Leie');
INSERT INTO public.offices VALUES ('OFF006', 'Fiduciaire du Parc');
INSERT INTO public.offices VALUES ('OFF007', 'Kantoor Zilverlinde');
INSERT INTO public.offices VALUES ('OFF008', 'Comptabilité des Ardennes');

INSERT INTO public.order_writes VALUES ('resend_invitation:CARO-7:resend_invitation:1', 7, '68de07577ed52d8187bbf81a948c77a122c6f66952cf1d0c685c677a52344ff1');
INSERT INTO public.order_writes VALUES ('cancel:CARO-2:recreate:1:cancel', 2, '4675b35ae7cab634aefbc8bd198abe016b22db87bba88ba12d46ffaedba91726');

INSERT INTO public.orders VALUES (1, '6012345678', 'problem', 1, 'BNPPF', 'Noé Dupont', 'noe.dupont@example.be', '+32452827036', '', '2026-11-04 07:14:44.686502+00', '2026-11-03 06:14:44.686502+00', '2026-11-17 06:14:44.686502+00', NULL, NULL, NULL, 'OFF001:DUPO001', 'OFF001');
INSERT INTO public.orders VALUES (3, '6112345678', 'problem', 1, 'BEOBANK', 'Noé Schmitz', 'noe.schmitz@example.be', '+32452009652', '', '2026-10-27 15:35:44.686502+00', '2026-10-26 04:35:44.686502+00', '2026-11-09 04:35:44.686502+00', NULL, NULL, NULL, 'OFF001:SCHM003', 'OFF001');
INSERT INTO public.orders VALUES (4, '6212345678', 'problem', 1, 'BNPPF', 'Pieter Lambert', 'pieter.lambert@example.be', '+32452984787', '', '2026-10-22 04:54:44.686502+00', '2026-10-20 23:54:44.686502+00', '2026-11-03 23:54:44.686502+00', NULL, NULL, NULL, 'OFF001:LAMB004', 'OFF001');
INSERT INTO public.orders VALUES (5, '6212345678', 'active', 1, 'CBC', 'Jeroen Lambert', '', '', '', '2025-09-25 19:27:44.686502+00', '2025-09-25 17:27:44.686502+00', '2025-10-09 17:27:44.686502+00', '2026-10-28', NULL, NULL, 'OFF001:LAMB005', 'OFF001');
INSERT INTO public.orders VALUES (6, '6312345678', 'invitation_sent', 1, 'VANBREDA', 'Pieter Maes', 'pieter.maes@example.be', '+32452939078', '', '2026-11-19 04:22:44.686502+00', '2026-11-19 04:22:44.686502+00', '2026-12-03 04:22:44.686502+00', NULL, NULL, NULL, 'OFF001:MAES006', 'OFF001');
INSERT INTO public.orders VALUES (8, '6512345678', 'active', 1, 'BNPPF', 'Jeroen Claes', '', '', '', '2025-04-13 02:10:44.686502+00', '2025-04-11 23:10:44.686502+00', '2025-04-25 23:10:44.686502+00', '2026-11-12', NULL, NULL, 'OFF001:CLAE008', 'OFF001');
INSERT INTO public.orders VALUES (9, '6612345678', 'cancelled', 1, 'VANBREDA', 'Jeroen Dubois', 'jeroen.dubois@example.be', '+32452546243', '', '2025-05-04 08:47:44.686502+00', '2025-05-03 21:47:44.686502+00', '2025-05-17 21:47:44.686502+00', NULL, NULL, NULL, 'OFF001:DUBO009', 'OFF001');
INSERT INTO public.orders VALUES (10, '612345678', 'problem', 1, 'ARGENTA', 'Femke Willems', 'femke.willems@example.be', '+32452621998', '', '2026-11-12 09:04:44.686502+00', '2026-11-10 17:04:44.686502+00', '2026-11-24 17:04:44.686502+00', NULL, NULL, NULL, 'OFF001:WILL010', 'OFF001');
INSERT INTO public.orders VALUES (11, '6712345678', 'problem', 1, 'BNPPF', 'Jürgen Étienne', 'jurgen.etienne@example.be', '+32452243454', '', '2026-11-01 16:39:44.686502+00', '2026-10-31 04:39:44.686502+00', '2026-11-14 04:39:44.686502+00', NULL, NULL, NULL, 'OFF001:ETIE011', 'OFF001');
INSERT INTO public.orders VALUES (12, '6812345678', 'problem', 1, 'CRELAN', 'Jeroen De Smet', 'jeroen.de.smet@example.be', '+32452638524', '', '2026-10-27 06:01:44.686502+00', '2026-10-25 18:01:44.686502+00', '2026-11-08 18:01:44.686502+00', NULL, NULL, NULL, 'OFF001:DESM012', 'OFF001');
INSERT INTO public.orders VALUES (13, '6912345678', 'problem', 1, 'BNPPF', 'Hélène Müller', 'helene.muller@example.be', '+32452504471', '', '2026-11-05 12:39:44.686502+00', '2026-11-05 08:39:44.686502+00', '2026-11-19 08:39:44.686502+00', NULL, NULL, NULL, 'OFF001:MULL013', 'OFF001');
INSERT INTO public.orders VALUES (14, '6387420489', 'problem', 1, 'ARGENTA', 'Geert Van Damme', 'geert.van.damme@example.be', '+32452653776', '', '2026-11-01 16:54:44.686502+00', '2026-10-31 05:54:44.686502+00', '2026-11-14 05:54:44.686502+00', NULL, NULL, NULL, 'OFF001:VAND014', 'OFF001');
INSERT INTO public.orders VALUES (15, '6774840978', 'problem', 1, 'ARGENTA', 'Manon Étienne', 'manon.etienne@example.be', '+32452087277', '', '2026-10-25 07:50:44.686502+00', '2026-10-25 02:50:44.686502+00', '2026-11-08 02:50:44.686502+00', NULL, NULL, NULL, 'OFF002:ETIE001', 'OFF002');
INSERT INTO public.orders VALUES (16, '7162261467', 'active', 1, 'CBC', 'Camille Renard', '', '', '', '2025-08-11 03:17:44.686502+00', '2025-08-09 19:17:44.686502+00', '2025-08-23 19:17:44.686502+00', '2026-09-17', NULL, NULL, 'OFF004:RENA001', 'OFF004');
INSERT INTO public.orders VALUES (17, '6549681956', 'active', 1, 'ARGENTA', 'Camille Renard', '', '', '', '2025-08-25 09:42:44.686502+00', '2025-08-24 08:42:44.686502+00', '2025-09-07 08:42:44.686502+00', '2026-11-02', NULL, NULL, 'OFF004:RENA001', 'OFF004');
INSERT INTO public.orders VALUES (18, '7937102445', 'invitation_expired', 1, 'ARGENTA', 'Benoît Renard', 'benoit.renard@example.be', '+32452018732', '', '2026-11-05 05:43:44.686502+00', '2026-10-22 05:43:44.686502+00', '2026-11-05 05:43:44.686502+00', NULL, NULL, NULL, 'OFF005:RENA001', 'OFF005');
INSERT INTO public.orders VALUES (19, '7324522934', 'active', 1, 'BNPPF', 'Julien Hubert', '', '', '', '2024-10-19 20:35:44.686502+00', '2024-10-19 18:35:44.686502+00', '2024-11-02 18:35:44.686502+00', '2026-10-29', NULL, NULL, 'OFF006:HUBE001', 'OFF006');
INSERT INTO public.orders VALUES (20, '7711943423', 'problem', 1, 'ARGENTA', 'Élise Dumont', 'elise.dumont@example.be', '+32452961729', '', '2026-11-22 02:34:44.686502+00', '2026-11-21 06:34:44.686502+00', '2026-12-05 06:34:44.686502+00', NULL, NULL, NULL, 'OFF007:DUMO001', 'OFF007');
INSERT INTO public.orders VALUES (21, '6099363912', 'invitation_sent', 1, 'CBC', 'Lotte Wouters', 'lotte.wouters@example.be', '', 'BE97999086812949', '2026-11-22 20:23:44.686502+00', '2026-11-22 20:23:44.686502+00', '2026-12-06 20:23:44.686502+00', NULL, NULL, NULL, 'OFF008:WOUT001', 'OFF008');
INSERT INTO public.orders VALUES (22, '7486784401', 'problem', 1, 'BNPPF', 'Didier Étienne', 'didier.etienne@example.be', '+32452310454', '', '2026-11-21 01:00:44.686502+00', '2026-11-20 00:00:44.686502+00', '2026-12-04 00:00:44.686502+00', NULL, NULL, NULL, 'OFF001:ETIE015', 'OFF001');
INSERT INTO public.orders VALUES (23, '7874204890', 'problem', 1, 'BELFIUS', 'Anke Willems', 'anke.willems@example.be', '+32452279482', '', '2026-11-05 19:13:44.686502+00', '2026-11-05 05:13:44.686502+00', '2026-11-19 05:13:44.686502+00', NULL, NULL, NULL, 'OFF002:WILL002', 'OFF002');
INSERT INTO public.orders VALUES (24, '6261625379', 'active', 1, 'VANBREDA', 'Femke Van Damme', '', '', '', '2026-05-12 11:47:44.686502+00', '2026-05-12 00:47:44.686502+00', '2026-05-26 00:47:44.686502+00', '2026-11-13', NULL, NULL, 'OFF003:VAND002', 'OFF003');
INSERT INTO public.orders VALUES (25, '6649045868', 'active', 1, 'CRELAN', 'Femke Van Damme', '', '', '', '2025-07-27 12:39:44.686502+00', '2025-07-25 21:39:44.686502+00', '2025-08-08 21:39:44.686502+00', '2026-11-07', NULL, NULL, 'OFF003:VAND002', 'OFF003');
INSERT INTO public.orders VALUES (26, '6036466357', 'active', 1, 'VANBREDA', 'Élise Laurent', '', '', '', '2025-08-11 18:52:44.686502+00', '2025-08-11 15:52:44.686502+00', '2025-08-25 15:52:44.686502+00', '2026-10-28', NULL, NULL, 'OFF004:LAUR002', 'OFF004');
INSERT INTO public.orders VALUES (27, '6423886846', 'active', 1, 'BNPPF', 'Camille François', '', '', '', '2024-08-19 18:06:44.686502+00', '2024-08-19 12:06:44.686502+00', '2024-09-02 12:06:44.686502+00', '2026-11-06', NULL, NULL, 'OFF005:FRAN002', 'OFF005');
INSERT INTO public.orders VALUES (28, '6811307335', 'cancelled', 1, 'CRELAN', 'Matthias Müller', 'matthias.muller@example.be', '+32452702977', '', '2026-11-14 09:40:44.686502+00', '2026-11-12 17:40:44.686502+00', '2026-11-26 17:40:44.686502+00', NULL, NULL, NULL, 'OFF006:MULL002', 'OFF006');
INSERT INTO public.orders VALUES (29, '6198727824', 'invitation_expired', 1, 'BELFIUS', 'Jürgen Heinen', 'jurgen.heinen@example.be', '+32452886066', '', '2026-09-19 00:45:44.686502+00', '2026-09-05 00:45:44.686502+00', '2026-09-19 00:45:44.686502+00', NULL, NULL, NULL, 'OFF008:HEIN002', 'OFF008');
INSERT INTO public.orders VALUES (30, '7586148313', 'active', 1, 'VANBREDA', 'Jeroen Aerts', '', '', '', '2026-01-24 06:24:44.686502+00', '2026-01-23 09:24:44.686502+00', '2026-02-06 09:24:44.686502+00', '2026-11-21', NULL, NULL, 'OFF001:AERT016', 'OFF001');
INSERT INTO public.orders VALUES (31, '6973568802', 'active', 1, 'CBC', 'François Marchal', '', '', '', '2025-06-22 06:00:44.686502+00', '2025-06-21 13:00:44.686502+00', '2025-07-05 13:00:44.686502+00', '2026-11-12', NULL, NULL, 'OFF003:MARC003', 'OFF003');
INSERT INTO public.orders VALUES (32, '7360989291', 'active', 1, 'BNPPF', 'Bram Wouters', '', '', '', '2025-05-02 21:51:44.686502+00', '2025-05-02 01:51:44.686502+00', '2025-05-16 01:51:44.686502+00', '2026-11-21', NULL, NULL, 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.orders VALUES (33, '7748409780', 'active', 1, 'BELFIUS', 'Bram Wouters', '', '', '', '2025-08-19 01:22:44.686502+00', '2025-08-17 11:22:44.686502+00', '2025-08-31 11:22:44.686502+00', '2026-11-04', NULL, NULL, 'OFF004:WOUT003', 'OFF004');
INSERT INTO public.orders VALUES (34, '6135830269', 'active', 1, 'KBC', 'Lotte Maes', '', '', '', '2026-08-09 04:02:44.686502+00', '2026-08-08 10:02:44.686502+00', '2026-08-22 10:02:44.686502+00', '2026-11-19', NULL, NULL, 'OFF005:MAES003', 'OFF005');
INSERT INTO public.orders VALUES (35, '7523250758', 'active', 1, 'VANBREDA', 'Hilde Van Damme', '', '', '', '2024-11-10 13:47:44.686502+00', '2024-11-10 01:47:44.686502+00', '2024-11-24 01:47:44.686502+00', '2026-11-12', NULL, NULL, 'OFF006:VAND003', 'OFF006');
INSERT INTO public.orders VALUES (36, '6910671247', 'invitation_sent', 1, 'BELFIUS', 'Hilde Van Damme', 'hilde.van.damme@example.be', '+32452320468', '', '2026-11-19 11:25:44.686502+00', '2026-11-19 11:25:44.686502+00', '2026-12-03 11:25:44.686502+00', NULL, NULL, NULL, 'OFF006:VAND003', 'OFF006');
INSERT INTO public.orders VALUES (37, '6298091736', 'active', 1, 'CRELAN', 'Hilde Van Damme', '', '', '', '2026-05-22 09:34:44.686502+00', '2026-05-21 19:34:44.686502+00', '2026-06-04 19:34:44.686502+00', '2026-11-14', NULL, NULL, 'OFF006:VAND003', 'OFF006');
INSERT INTO public.orders VALUES (38, '6685512225', 'cancelled', 1, 'ARGENTA', 'Lotte Claes', 'lotte.claes@example.be', '+32452264856', '', '2025-06-19 21:36:44.686502+00', '2025-06-19 05:36:44.686502+00', '2025-07-03 05:36:44.686502+00', NULL, NULL, NULL, 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.orders VALUES (39, '6072932714', 'active', 1, 'CBC', 'Lotte Claes', '', '', '', '2025-03-06 18:29:44.686502+00', '2025-03-05 06:29:44.686502+00', '2025-03-19 06:29:44.686502+00', '2026-11-07', NULL, NULL, 'OFF007:CLAE003', 'OFF007');
INSERT INTO public.orders VALUES (40, '6460353203', 'problem', 1, 'CBC', 'Femke Willems', 'femke.willems@example.be', '', 'BE02999006534840', '2026-10-29 20:48:44.686502+00', '2026-10-29 18:48:44.686502+00', '2026-11-12 18:48:44.686502+00', NULL, NULL, NULL, 'OFF008:WILL003', 'OFF008');
INSERT INTO public.orders VALUES (7, '6412345678', 'invitation_sent', 2, 'CRELAN', 'Geert Gérard', 'geert.gerard@example.be', '+32452925346', '', '2026-11-26 18:03:54.35776+00', '2026-11-26 18:03:54.357676+00', '2026-12-10 18:03:54.357676+00', NULL, NULL, NULL, 'OFF001:GERA007', 'OFF001');
INSERT INTO public.orders VALUES (2, '7012345678', 'cancelled', 2, 'KBC', 'Benoît Peeters', 'benoit.peeters@example.be', '', 'BE16999027926774', '2026-11-26 18:03:54.664209+00', '2026-10-24 02:01:44.686502+00', '2026-11-07 02:01:44.686502+00', NULL, NULL, NULL, 'OFF001:PEET002', 'OFF001');

INSERT INTO public.people VALUES ('slack:T00000001:U00000002', 'fr');

INSERT INTO public.sealed_forms VALUES ('bc1c064d8c9b18f301b15bc74024f94b', 'gAAAAABrCHSKUkcInOLvdF-ru_lRE4njCO7L2v7vOdwJQ0sANojy29pgW_6T4cd41EJXwwxHsYXPorM5_RGMlAPk4BFqfTn1yBgAeqNDJ5HGAihJof7KGBbIGnOpgrsdX4EKJk8sfaEY5zGpCV9BZcCHC26Jx48C5LWQxG4jkUF4t-jUtS3ppw6JjoXvSHFvV8IbcYxtJvmGBs6t5M33OUmIAa7K_fX-pQ==', '2026-11-26 18:03:54.614251+00');
INSERT INTO public.sealed_forms VALUES ('4e339602024b4454ba5d8cacc4816dc8', 'gAAAAABrCHSKdn8DWPeWU8WdQS7YdOoetjmuZ61zxupEz-Iqho8y77DHRmKGn8OFZI5G3yHJApp01_SYlRkwWZLptky1fGotGK7aLE1H01nGZyeZsIOcdMFu1-I8qKFIPhiX8TmNlpJhvjrvuy5TuCJtajwJ2yckNmrBtk3UXO1ULR9_zgJtgVwWvCFafLX4oZl_UhVaTVxtgtHIQiyRY9asD-K--pi8UnOXQsg5LXyFz1FP9V8gcyM=', '2026-11-26 18:03:54.820124+00');

INSERT INTO public.surfaces VALUES ('D00000001:1795716233.000008', 'CASE-MVH4ST56', 'slack', 'url:gAAAAABrCHSJiqLAZ5OqFXxsmEHBkTibZE6dg1PeT3U_gh4TP6AcaQZkbfX243jOu5EvNIL3iZgMvMKUH3VfIiPn6OAvmTNsgZa-t9V1-1SseY0rqQWqhcQN7fi9K5RLmzYIjop1PHhU', '{"name": "u00000001", "space": "T00000001", "locale": "", "person": "U00000001", "platform": "slack"}', 'en', '2026-11-26 18:03:53.388607+00');
INSERT INTO public.surfaces VALUES ('a:anna/f:2', 'CASE-MVH4ST56', 'teams', '["http://127.0.0.1:38501/emea/","a:anna","f:2"]', '{"name": "Anna", "space": "11111111-2222-3333-4444-555555555555", "locale": "en-GB", "person": "anna", "platform": "teams"}', 'en', '2026-11-26 18:03:53.512026+00');
INSERT INTO public.surfaces VALUES ('a:anna/f:3', 'CASE-5MYYWE8T', 'teams', '["http://127.0.0.1:38501/emea/","a:anna","f:3"]', '{"name": "Anna", "space": "11111111-2222-3333-4444-555555555555", "locale": "en-GB", "person": "anna", "platform": "teams"}', 'en', '2026-11-26 18:03:54.115767+00');
INSERT INTO public.surfaces VALUES ('D00000001:1795716234.000026', 'CASE-35GV4RTZ', 'slack', 'url:gAAAAABrCHSK4cBS2g2z6YFP1V8P-d7PmDGjJxuNKyStAum3AheDmM48xlBYwrArfNExkud5uZjoZP4ADne69-wA68It-czHjE3sUauv9LUdLXmV98mKk6XX6YpZKwKvzZbI_MB1ohbo', '{"name": "u00000001", "space": "T00000001", "locale": "", "person": "U00000001", "platform": "slack"}', 'en', '2026-11-26 18:03:54.282977+00');
INSERT INTO public.surfaces VALUES ('D00000002:1795716234.000047', 'CASE-35GV4RTZ', 'slack', 'message:D00000002:1795716234.000047', '{"name": "", "space": "T00000001", "locale": "", "person": "U00000002", "platform": "slack"}', 'fr', '2026-11-26 18:03:54.49521+00');
INSERT INTO public.surfaces VALUES ('a:anna/f:4', 'CASE-35GV4RTZ', 'teams', '["http://127.0.0.1:38501/emea/","a:anna","f:4"]', '{"name": "Anna", "space": "11111111-2222-3333-4444-555555555555", "locale": "en-GB", "person": "anna", "platform": "teams"}', 'en', '2026-11-26 18:03:54.528023+00');
INSERT INTO public.surfaces VALUES ('D00000001:1795716234.000056', 'CASE-5CU67UV2', 'slack', 'url:gAAAAABrCHSK3De9PHJMjc6Jqr1JGti3KwKp5p4vqisp1b5dHuhzCbhQA_SvublTkpd6Vlo88Ijxg_Odc7cHOtxpZnO-y-F1mQUDn8yrz9uObt0EXBJh9lIdnCsDFTWp_EBCjj7slu8p', '{"name": "u00000001", "space": "T00000001", "locale": "", "person": "U00000001", "platform": "slack"}', 'en', '2026-11-26 18:03:54.638978+00');
INSERT INTO public.surfaces VALUES ('D00000009:1795716234.000081', 'CASE-5CU67UV2', 'slack', 'message:D00000009:1795716234.000081', '{"name": "", "space": "T00000001", "locale": "", "person": "U00000009", "platform": "slack"}', 'en', '2026-11-26 18:03:54.740952+00');
INSERT INTO public.surfaces VALUES ('D00000001:1795716234.000088', 'CASE-XANYSHW2', 'slack', 'message:D00000001:1795716234.000088', '{"name": "u00000001", "space": "T00000001", "locale": "", "person": "U00000001", "platform": "slack"}', 'en', '2026-11-26 18:03:54.832378+00');
INSERT INTO public.surfaces VALUES ('a:anna/f:5', 'CASE-XANYSHW2', 'teams', '["http://127.0.0.1:38501/emea/","a:anna","f:5"]', '{"name": "Anna", "space": "11111111-2222-3333-4444-555555555555", "locale": "en-GB", "person": "anna", "platform": "teams"}', 'en', '2026-11-26 18:03:54.884967+00');

INSERT INTO public.tortoise_migrations VALUES (1, 'backoffice', '0001_initial', '2026-11-26 18:03:35.165727+00');
INSERT INTO public.tortoise_migrations VALUES (2, 'backoffice', '0002_write_fingerprints', '2026-11-26 18:03:35.177453+00');
INSERT INTO public.tortoise_migrations VALUES (3, 'desk', '0001_initial', '2026-11-26 18:03:35.30045+00');
INSERT INTO public.tortoise_migrations VALUES (4, 'desk', '0002_action_log_and_forms', '2026-11-26 18:03:35.622488+00');
INSERT INTO public.tortoise_migrations VALUES (5, 'desk', '0003_work_of_cases', '2026-11-26 18:03:35.668354+00');

SELECT pg_catalog.setval('public.action_log_id_seq', 3, true);

SELECT pg_catalog.setval('public.company_terms_id_seq', 143, true);

SELECT pg_catalog.setval('public.orders_id_seq', 41, true);

SELECT pg_catalog.setval('public.tortoise_migrations_id_seq', 5, true);

ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_pkey PRIMARY KEY (version_id);

ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_version_name_key UNIQUE (version_name);

ALTER TABLE ONLY dbos.dbos_migrations
    ADD CONSTRAINT dbos_migrations_pkey PRIMARY KEY (version);

ALTER TABLE ONLY dbos.event_dispatch_kv
    ADD CONSTRAINT event_dispatch_kv_pkey PRIMARY KEY (service_name, workflow_fn_name, key);

ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (message_uuid);

ALTER TABLE ONLY dbos.operation_outputs
    ADD CONSTRAINT operation_outputs_pkey PRIMARY KEY (workflow_uuid, function_id);

ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_name_key UNIQUE (name);

ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_pkey PRIMARY KEY (queue_id);

ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (workflow_uuid, key, "offset");

ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_pkey PRIMARY KEY (workflow_uuid, function_id, key);

ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_pkey PRIMARY KEY (workflow_uuid, key);

ALTER TABLE ONLY dbos.workflow_input
    ADD CONSTRAINT workflow_input_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY dbos.workflow_output
    ADD CONSTRAINT workflow_output_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_pkey PRIMARY KEY (schedule_id);

ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_schedule_name_key UNIQUE (schedule_name);

ALTER TABLE ONLY dbos.workflow_status
    ADD CONSTRAINT workflow_status_pkey PRIMARY KEY (workflow_uuid);

ALTER TABLE ONLY public.action_log
    ADD CONSTRAINT action_log_key_key UNIQUE (key);

ALTER TABLE ONLY public.action_log
    ADD CONSTRAINT action_log_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_open_order_key UNIQUE (open_order);

ALTER TABLE ONLY public.cases
    ADD CONSTRAINT cases_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.companies
    ADD CONSTRAINT companies_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.company_terms
    ADD CONSTRAINT company_terms_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.flows
    ADD CONSTRAINT flows_pkey PRIMARY KEY (version);

ALTER TABLE ONLY public.office_links
    ADD CONSTRAINT office_links_pkey PRIMARY KEY (tenant);

ALTER TABLE ONLY public.offices
    ADD CONSTRAINT offices_pkey PRIMARY KEY (code);

ALTER TABLE ONLY public.order_writes
    ADD CONSTRAINT order_writes_pkey PRIMARY KEY (key);

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.people
    ADD CONSTRAINT people_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.sealed_forms
    ADD CONSTRAINT sealed_forms_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.surfaces
    ADD CONSTRAINT surfaces_pkey PRIMARY KEY (card_key);

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT tortoise_migrations_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.tortoise_migrations
    ADD CONSTRAINT uid_tortoise_mi_app_3803a5 UNIQUE (app, name);

CREATE INDEX idx_application_versions_owner_timestamp ON dbos.application_versions USING btree (application_name, version_timestamp DESC);

CREATE INDEX idx_application_versions_timestamp ON dbos.application_versions USING btree (version_timestamp DESC);

CREATE INDEX idx_operation_outputs_completed_at_function_name_v2 ON dbos.operation_outputs USING btree (completed_at_epoch_ms, function_name) INCLUDE (application_name);

CREATE INDEX idx_operation_outputs_retention ON dbos.operation_outputs USING btree (retention_timestamp);

CREATE INDEX idx_workflow_input_retention ON dbos.workflow_input USING btree (retention_timestamp);

CREATE INDEX idx_workflow_output_retention ON dbos.workflow_output USING btree (retention_timestamp);

CREATE INDEX idx_workflow_status_attributes ON dbos.workflow_status USING gin (attributes) WHERE (attributes IS NOT NULL);

CREATE INDEX idx_workflow_status_completed_at ON dbos.workflow_status USING btree (completed_at) WHERE (completed_at IS NOT NULL);

CREATE INDEX idx_workflow_status_deadline ON dbos.workflow_status USING btree (workflow_deadline_epoch_ms) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text, 'DELAYED'::text])) AND (workflow_deadline_epoch_ms IS NOT NULL));

CREATE INDEX idx_workflow_status_delayed ON dbos.workflow_status USING btree (delay_until_epoch_ms) WHERE (status = 'DELAYED'::text);

CREATE INDEX idx_workflow_status_failed ON dbos.workflow_status USING btree (status, created_at) WHERE (status = ANY (ARRAY['ERROR'::text, 'CANCELLED'::text, 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'::text]));

CREATE INDEX idx_workflow_status_forked_from ON dbos.workflow_status USING btree (forked_from) WHERE (forked_from IS NOT NULL);

CREATE INDEX idx_workflow_status_in_flight_v2 ON dbos.workflow_status USING btree (queue_name, status, priority, created_at) INCLUDE (application_name) WHERE (status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text]));

CREATE INDEX idx_workflow_status_parent_workflow_id ON dbos.workflow_status USING btree (parent_workflow_id) WHERE (parent_workflow_id IS NOT NULL);

CREATE INDEX idx_workflow_status_partition_dequeue_v3 ON dbos.workflow_status USING btree (queue_name, status, queue_partition_key, priority, created_at, workflow_uuid) INCLUDE (application_name) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text])) AND (queue_partition_key IS NOT NULL));

CREATE INDEX idx_workflow_status_pending ON dbos.workflow_status USING btree (created_at) WHERE (status = 'PENDING'::text);

CREATE INDEX idx_workflow_status_rate_limited ON dbos.workflow_status USING btree (queue_name, started_at_epoch_ms) WHERE (rate_limited = true);

CREATE INDEX idx_workflow_status_schedule_name ON dbos.workflow_status USING btree (schedule_name) WHERE (schedule_name IS NOT NULL);

CREATE INDEX idx_workflow_status_started_at ON dbos.workflow_status USING btree (started_at_epoch_ms) WHERE (started_at_epoch_ms IS NOT NULL);

CREATE INDEX idx_workflow_topic ON dbos.notifications USING btree (destination_uuid, topic);

CREATE UNIQUE INDEX uq_application_versions_owner_version ON dbos.application_versions USING btree (application_name, version_name) WHERE (application_name IS NOT NULL);

CREATE UNIQUE INDEX uq_application_versions_unclaimed_version ON dbos.application_versions USING btree (version_name) WHERE (application_name IS NULL);

CREATE UNIQUE INDEX uq_workflow_status_dedup_id ON dbos.workflow_status USING btree (queue_name, deduplication_id) WHERE (deduplication_id IS NOT NULL);

CREATE INDEX workflow_status_created_at_index ON dbos.workflow_status USING btree (created_at);

CREATE INDEX idx_action_log_order_1d6e77 ON public.action_log USING btree ("order");

CREATE INDEX idx_cases_order_409057 ON public.cases USING btree ("order");

CREATE INDEX idx_cases_status_c0440e ON public.cases USING btree (status, opened_at);

CREATE INDEX idx_companies_code_6aebb9 ON public.companies USING btree (code);

CREATE INDEX idx_companies_enterpr_222b66 ON public.companies USING btree (enterprise_number);

CREATE INDEX idx_companies_office__8cc3ec ON public.companies USING btree (office_id);

CREATE INDEX idx_company_ter_office__0451fc ON public.company_terms USING btree (office_id, term, company_id);

CREATE INDEX idx_company_ter_term_41bb09 ON public.company_terms USING btree (term, company_id);

CREATE INDEX idx_orders_company_a88f23 ON public.orders USING btree (company_id);

CREATE INDEX idx_orders_office__35b61b ON public.orders USING btree (office_id, state, state_changed_at);

CREATE INDEX idx_orders_referen_764a22 ON public.orders USING btree (reference);

CREATE INDEX idx_orders_state_ebf710 ON public.orders USING btree (state, state_changed_at);

CREATE INDEX idx_sealed_form_kept_at_22d399 ON public.sealed_forms USING btree (kept_at);

CREATE INDEX idx_surfaces_case_236af0 ON public.surfaces USING btree ("case");

CREATE TRIGGER dbos_notifications_trigger AFTER INSERT ON dbos.notifications FOR EACH ROW EXECUTE FUNCTION dbos.notifications_function();

CREATE TRIGGER action_log_refuses BEFORE DELETE OR UPDATE OR TRUNCATE ON public.action_log FOR EACH STATEMENT EXECUTE FUNCTION public.action_log_refuses();

ALTER TABLE public.action_log ENABLE ALWAYS TRIGGER action_log_refuses;

ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_destination_uuid_fkey FOREIGN KEY (destination_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;

ALTER TABLE ONLY public.companies
    ADD CONSTRAINT companies_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(code) ON DELETE RESTRICT;

ALTER TABLE ONLY public.company_terms
    ADD CONSTRAINT company_terms_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE CASCADE;

ALTER TABLE ONLY public.company_terms
    ADD CONSTRAINT company_terms_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(code) ON DELETE CASCADE;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_company_id_fkey FOREIGN KEY (company_id) REFERENCES public.companies(id) ON DELETE RESTRICT;

ALTER TABLE ONLY public.orders
    ADD CONSTRAINT orders_office_id_fkey FOREIGN KEY (office_id) REFERENCES public.offices(code) ON DELETE RESTRICT;

