CREATE TABLE "chain_entries" (
	"chain_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	"type" text NOT NULL,
	"body" text NOT NULL,
	"prev" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "chain_entries_chain_id_seq_pk" PRIMARY KEY("chain_id","seq")
);
--> statement-breakpoint
CREATE TABLE "chains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assessment_summaries" (
	"tender_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"summary" jsonb NOT NULL,
	"sent_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "assessment_summaries_tender_id_bid_id_pk" PRIMARY KEY("tender_id","bid_id")
);
--> statement-breakpoint
CREATE TABLE "awards" (
	"lot_id" uuid PRIMARY KEY NOT NULL,
	"tender_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"recommendation" text NOT NULL,
	"recommended_by" uuid NOT NULL,
	"recommended_at" timestamp (6) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (6) with time zone,
	"minute_reference" text,
	"standstill_from" date,
	"standstill_until" date,
	"confirmed_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "current_contracts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"school_id" uuid NOT NULL,
	"category_key" text NOT NULL,
	"supplier_name" text NOT NULL,
	"annual_cost_pence" bigint NOT NULL,
	"ends_on" date NOT NULL,
	"notice_days" integer NOT NULL,
	"auto_renews" boolean NOT NULL,
	"satisfaction" integer,
	CONSTRAINT "one_current_contract_per_category" UNIQUE("school_id","category_key")
);
--> statement-breakpoint
CREATE TABLE "opened_answers" (
	"bid_id" uuid PRIMARY KEY NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opened_files" (
	"bid_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"criterion_id" uuid,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "opened_files_bid_id_position_pk" PRIMARY KEY("bid_id","position")
);
--> statement-breakpoint
CREATE TABLE "opened_prices" (
	"bid_id" uuid PRIMARY KEY NOT NULL,
	"prices" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bid_drafts" (
	"bid_id" uuid PRIMARY KEY NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"saved_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bid_refusals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"bid_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	"receipt" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "bid_versions" (
	"bid_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"stage" text NOT NULL,
	"sealed_at" timestamp (6) with time zone NOT NULL,
	"received_at" timestamp (6) with time zone,
	"deadline_in_force" timestamp (6) with time zone,
	"tender_version" integer NOT NULL,
	"quality_digest" text NOT NULL,
	"price_digest" text NOT NULL,
	"submission_key" uuid NOT NULL,
	"receipt" text,
	CONSTRAINT "bid_versions_bid_id_version_pk" PRIMARY KEY("bid_id","version"),
	CONSTRAINT "bid_versions_submission_key_unique" UNIQUE("submission_key")
);
--> statement-breakpoint
CREATE TABLE "bids" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"stage" text DEFAULT 'drafting' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"alias" text,
	"opened_at" timestamp (6) with time zone,
	CONSTRAINT "one_bid_per_lot_and_supplier" UNIQUE("lot_id","supplier_id")
);
--> statement-breakpoint
CREATE TABLE "envelope_parts" (
	"bid_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "envelope_parts_bid_id_version_kind_position_pk" PRIMARY KEY("bid_id","version","kind","position")
);
--> statement-breakpoint
CREATE TABLE "envelopes" (
	"bid_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"kind" text NOT NULL,
	"key_set_fingerprint" text NOT NULL,
	"recipient" text NOT NULL,
	"gate_wrap" "bytea" NOT NULL,
	"share_wraps" "bytea"[] NOT NULL,
	"manifest" "bytea" NOT NULL,
	"part_count" integer NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "envelopes_bid_id_version_kind_pk" PRIMARY KEY("bid_id","version","kind")
);
--> statement-breakpoint
CREATE TABLE "opening_results" (
	"bid_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"intact" boolean NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "opening_results_bid_id_kind_pk" PRIMARY KEY("bid_id","kind")
);
--> statement-breakpoint
CREATE TABLE "opening_shares" (
	"tender_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"holder" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"given_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "opening_shares_tender_id_kind_holder_pk" PRIMARY KEY("tender_id","kind","holder")
);
--> statement-breakpoint
CREATE TABLE "openings" (
	"tender_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"frozen" jsonb NOT NULL,
	"started_at" timestamp (6) with time zone NOT NULL,
	"finished_at" timestamp (6) with time zone,
	CONSTRAINT "openings_tender_id_kind_pk" PRIMARY KEY("tender_id","kind")
);
--> statement-breakpoint
CREATE TABLE "clusters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"legal_form" text NOT NULL,
	"purpose" text NOT NULL,
	"authority" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"cluster_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"role" text NOT NULL,
	"joined_on" date NOT NULL,
	"left_on" date,
	CONSTRAINT "memberships_cluster_id_school_id_pk" PRIMARY KEY("cluster_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "memoranda" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"proposed_at" timestamp (6) with time zone NOT NULL,
	"in_force_at" timestamp (6) with time zone,
	CONSTRAINT "one_memorandum_per_version" UNIQUE("cluster_id","version")
);
--> statement-breakpoint
CREATE TABLE "memorandum_approvals" (
	"memorandum_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"minute_reference" text NOT NULL,
	"meeting_on" date NOT NULL,
	"approved_by" uuid NOT NULL,
	"approved_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "memorandum_approvals_memorandum_id_school_id_pk" PRIMARY KEY("memorandum_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "schools" (
	"id" uuid PRIMARY KEY NOT NULL,
	"urn" text NOT NULL,
	"phase" text NOT NULL,
	"kind" text NOT NULL,
	"legal_body" text NOT NULL,
	"pupils" integer NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	CONSTRAINT "schools_urn_unique" UNIQUE("urn")
);
--> statement-breakpoint
CREATE TABLE "contracts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"category_key" text NOT NULL,
	"annual_cost_pence" bigint NOT NULL,
	"whole_life_cost_pence" bigint NOT NULL,
	"baseline_annual_cost_pence" bigint,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"made_at" timestamp (6) with time zone NOT NULL,
	"signed_at" timestamp (6) with time zone,
	CONSTRAINT "one_contract_per_lot_and_school" UNIQUE("lot_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "demand_calls" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"cluster_id" uuid NOT NULL,
	"category_key" text NOT NULL,
	"title" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"respond_by" date NOT NULL,
	"opened_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"call_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"values" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"saved_at" timestamp (6) with time zone,
	"committed_at" timestamp (6) with time zone,
	"committed_by" uuid,
	"declined_at" timestamp (6) with time zone,
	CONSTRAINT "needs_call_id_school_id_pk" PRIMARY KEY("call_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "agreed_scores" (
	"bid_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"tender_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reason" text NOT NULL,
	"agreed_by" uuid NOT NULL,
	"agreed_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "agreed_scores_bid_id_criterion_id_pk" PRIMARY KEY("bid_id","criterion_id")
);
--> statement-breakpoint
CREATE TABLE "interest_declarations" (
	"tender_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"conflicted" boolean NOT NULL,
	"nature" text DEFAULT '' NOT NULL,
	"declared_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "interest_declarations_person_id_bid_id_pk" PRIMARY KEY("person_id","bid_id")
);
--> statement-breakpoint
CREATE TABLE "results" (
	"lot_id" uuid PRIMARY KEY NOT NULL,
	"tender_id" uuid NOT NULL,
	"input" text NOT NULL,
	"input_sha256" text NOT NULL,
	"output" jsonb NOT NULL,
	"output_sha256" text NOT NULL,
	"computed_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"bid_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reason" text NOT NULL,
	"saved_at" timestamp (6) with time zone NOT NULL,
	"locked_at" timestamp (6) with time zone,
	CONSTRAINT "one_score_per_member_and_question" UNIQUE("bid_id","criterion_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "fees" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"lot_id" uuid NOT NULL,
	"supplier_id" uuid NOT NULL,
	"amount_pence" bigint NOT NULL,
	"stage" text DEFAULT 'due' NOT NULL,
	"due_at" timestamp (6) with time zone NOT NULL,
	"checkout_id" text,
	"checkout_url" text,
	"paid_at" timestamp (6) with time zone,
	"payment_reference" text,
	CONSTRAINT "fees_lot_id_unique" UNIQUE("lot_id"),
	CONSTRAINT "fees_checkout_id_unique" UNIQUE("checkout_id")
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"received_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staged_files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"about" uuid NOT NULL,
	"slot" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"verdict" text NOT NULL,
	"wrapped_key" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"person_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp (6) with time zone,
	"refresh_token_expires_at" timestamp (6) with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "passkeys" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"person_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp (6) with time zone DEFAULT now()
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "seats" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_date" date NOT NULL,
	"until_date" date,
	CONSTRAINT "one_seat_per_role" UNIQUE("person_id","organisation_id","role")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"seat_id" uuid,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "two_factors" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean,
	"failed_verification_count" integer,
	"locked_until" timestamp (6) with time zone
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"created_at" timestamp (6) with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp (6) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"release" jsonb NOT NULL,
	"published_at" timestamp (6) with time zone NOT NULL,
	"event_key" text NOT NULL,
	CONSTRAINT "notices_event_key_unique" UNIQUE("event_key")
);
--> statement-breakpoint
CREATE TABLE "messages" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (6) with time zone,
	"failure" text,
	CONSTRAINT "messages_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "suppliers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"company_number" text,
	"charity_number" text,
	"address" text NOT NULL,
	"contact_email" text NOT NULL,
	"small_or_medium" boolean NOT NULL,
	"voluntary_or_social" boolean NOT NULL,
	"registered_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "suppliers_company_number_unique" UNIQUE("company_number"),
	CONSTRAINT "suppliers_charity_number_unique" UNIQUE("charity_number")
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"parent_id" uuid,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"weight" text NOT NULL,
	"question" text DEFAULT '' NOT NULL,
	"guidance" text DEFAULT '' NOT NULL,
	"word_limit" integer,
	"minimum" text
);
--> statement-breakpoint
CREATE TABLE "key_sets" (
	"tender_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"threshold" integer NOT NULL,
	"gate_recipient" text NOT NULL,
	"gate_wrapped" "bytea" NOT NULL,
	"holders" text[] NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "key_sets_tender_id_kind_version_pk" PRIMARY KEY("tender_id","kind","version")
);
--> statement-breakpoint
CREATE TABLE "lot_schools" (
	"lot_id" uuid NOT NULL,
	"school_id" uuid NOT NULL,
	"quantities" jsonb NOT NULL,
	CONSTRAINT "lot_schools_lot_id_school_id_pk" PRIMARY KEY("lot_id","school_id")
);
--> statement-breakpoint
CREATE TABLE "lots" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	CONSTRAINT "one_lot_per_number" UNIQUE("tender_id","number")
);
--> statement-breakpoint
CREATE TABLE "opening_holders" (
	"tender_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"quality_recipient" text,
	"price_recipient" text,
	"activated_at" timestamp (6) with time zone,
	CONSTRAINT "opening_holders_tender_id_position_pk" PRIMARY KEY("tender_id","position"),
	CONSTRAINT "one_holder_per_person" UNIQUE("tender_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "panel_members" (
	"tender_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"school_id" uuid,
	"role" text NOT NULL,
	CONSTRAINT "panel_members_tender_id_person_id_pk" PRIMARY KEY("tender_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tender_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"question" text NOT NULL,
	"asked_at" timestamp (6) with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp (6) with time zone,
	"answered_by" uuid
);
--> statement-breakpoint
CREATE TABLE "tender_versions" (
	"tender_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"text" text NOT NULL,
	"document" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"published_at" timestamp (6) with time zone NOT NULL,
	"published_by" uuid NOT NULL,
	CONSTRAINT "tender_versions_tender_id_version_pk" PRIMARY KEY("tender_id","version")
);
--> statement-breakpoint
CREATE TABLE "tenders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"reference" text NOT NULL,
	"cluster_id" uuid NOT NULL,
	"lead_school_id" uuid NOT NULL,
	"buyer_name" text NOT NULL,
	"category_key" text NOT NULL,
	"demand_call_id" uuid,
	"title" text NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"stage" text DEFAULT 'drafting' NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"questions_close_at" timestamp (6) with time zone,
	"answers_due_at" timestamp (6) with time zone,
	"closes_at" timestamp (6) with time zone,
	"cooling_off_minutes" integer DEFAULT 60 NOT NULL,
	"contract_starts_on" date,
	"term_years" integer DEFAULT 3 NOT NULL,
	"scale" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"quality_threshold" text,
	"price_method" text DEFAULT 'floor-ceiling' NOT NULL,
	"price_floor_pence" bigint,
	"price_ceiling_pence" bigint,
	"tie_break" text[] DEFAULT '{quality,price,drawn}'::text[] NOT NULL,
	"discount_rate" text DEFAULT '0.035' NOT NULL,
	"fee_basis_points" integer DEFAULT 100 NOT NULL,
	"fee_cap_pence" bigint DEFAULT 250000 NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"published_at" timestamp (6) with time zone,
	"words" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', summary || ' ' || buyer_name || ' ' || category_key), 'B') || to_tsvector('english', description)) STORED,
	CONSTRAINT "tenders_reference_unique" UNIQUE("reference")
);
--> statement-breakpoint
ALTER TABLE "chain_entries" ADD CONSTRAINT "chain_entries_chain_id_chains_id_fk" FOREIGN KEY ("chain_id") REFERENCES "public"."chains"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_summaries" ADD CONSTRAINT "assessment_summaries_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessment_summaries" ADD CONSTRAINT "assessment_summaries_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_recommended_by_people_id_fk" FOREIGN KEY ("recommended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "awards" ADD CONSTRAINT "awards_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "current_contracts" ADD CONSTRAINT "current_contracts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_answers" ADD CONSTRAINT "opened_answers_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_files" ADD CONSTRAINT "opened_files_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_prices" ADD CONSTRAINT "opened_prices_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid_drafts" ADD CONSTRAINT "bid_drafts_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid_refusals" ADD CONSTRAINT "bid_refusals_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bid_versions" ADD CONSTRAINT "bid_versions_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bids" ADD CONSTRAINT "bids_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bids" ADD CONSTRAINT "bids_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bids" ADD CONSTRAINT "bids_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelope_parts" ADD CONSTRAINT "envelope_parts_bid_id_version_kind_envelopes_bid_id_version_kind_fk" FOREIGN KEY ("bid_id","version","kind") REFERENCES "public"."envelopes"("bid_id","version","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "envelopes" ADD CONSTRAINT "envelopes_bid_id_version_bid_versions_bid_id_version_fk" FOREIGN KEY ("bid_id","version") REFERENCES "public"."bid_versions"("bid_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_results" ADD CONSTRAINT "opening_results_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_shares" ADD CONSTRAINT "opening_shares_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_shares" ADD CONSTRAINT "opening_shares_tender_id_kind_openings_tender_id_kind_fk" FOREIGN KEY ("tender_id","kind") REFERENCES "public"."openings"("tender_id","kind") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clusters" ADD CONSTRAINT "clusters_id_organisations_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memoranda" ADD CONSTRAINT "memoranda_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memorandum_approvals" ADD CONSTRAINT "memorandum_approvals_memorandum_id_memoranda_id_fk" FOREIGN KEY ("memorandum_id") REFERENCES "public"."memoranda"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memorandum_approvals" ADD CONSTRAINT "memorandum_approvals_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memorandum_approvals" ADD CONSTRAINT "memorandum_approvals_approved_by_people_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "schools" ADD CONSTRAINT "schools_id_organisations_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contracts" ADD CONSTRAINT "contracts_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "demand_calls" ADD CONSTRAINT "demand_calls_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_call_id_demand_calls_id_fk" FOREIGN KEY ("call_id") REFERENCES "public"."demand_calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_committed_by_people_id_fk" FOREIGN KEY ("committed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreed_scores" ADD CONSTRAINT "agreed_scores_agreed_by_people_id_fk" FOREIGN KEY ("agreed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declarations" ADD CONSTRAINT "interest_declarations_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declarations" ADD CONSTRAINT "interest_declarations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interest_declarations" ADD CONSTRAINT "interest_declarations_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_bid_id_bids_id_fk" FOREIGN KEY ("bid_id") REFERENCES "public"."bids"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fees" ADD CONSTRAINT "fees_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fees" ADD CONSTRAINT "fees_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fees" ADD CONSTRAINT "fees_supplier_id_suppliers_id_fk" FOREIGN KEY ("supplier_id") REFERENCES "public"."suppliers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staged_files" ADD CONSTRAINT "staged_files_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "two_factors" ADD CONSTRAINT "two_factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suppliers" ADD CONSTRAINT "suppliers_id_organisations_id_fk" FOREIGN KEY ("id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_sets" ADD CONSTRAINT "key_sets_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_schools" ADD CONSTRAINT "lot_schools_lot_id_lots_id_fk" FOREIGN KEY ("lot_id") REFERENCES "public"."lots"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lot_schools" ADD CONSTRAINT "lot_schools_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lots" ADD CONSTRAINT "lots_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_holders" ADD CONSTRAINT "opening_holders_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_holders" ADD CONSTRAINT "opening_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opening_holders" ADD CONSTRAINT "opening_holders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "panel_members" ADD CONSTRAINT "panel_members_school_id_schools_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_asked_by_organisations_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "questions" ADD CONSTRAINT "questions_answered_by_people_id_fk" FOREIGN KEY ("answered_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_versions" ADD CONSTRAINT "tender_versions_tender_id_tenders_id_fk" FOREIGN KEY ("tender_id") REFERENCES "public"."tenders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tender_versions" ADD CONSTRAINT "tender_versions_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_cluster_id_clusters_id_fk" FOREIGN KEY ("cluster_id") REFERENCES "public"."clusters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_lead_school_id_schools_id_fk" FOREIGN KEY ("lead_school_id") REFERENCES "public"."schools"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tenders" ADD CONSTRAINT "tenders_demand_call_id_demand_calls_id_fk" FOREIGN KEY ("demand_call_id") REFERENCES "public"."demand_calls"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bid_refusals_bid" ON "bid_refusals" USING btree ("bid_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_version_in_force" ON "bid_versions" USING btree ("bid_id") WHERE stage = 'submitted';--> statement-breakpoint
CREATE INDEX "bids_tender" ON "bids" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "bids_supplier" ON "bids" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "memberships_school" ON "memberships" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "contracts_school" ON "contracts" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "contracts_supplier" ON "contracts" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "demand_calls_cluster" ON "demand_calls" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "needs_school" ON "needs" USING btree ("school_id");--> statement-breakpoint
CREATE INDEX "agreed_scores_tender" ON "agreed_scores" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "interest_declarations_tender" ON "interest_declarations" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "scores_tender" ON "scores" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "fees_supplier" ON "fees" USING btree ("supplier_id");--> statement-breakpoint
CREATE INDEX "staged_files_about" ON "staged_files" USING btree ("about");--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "passkeys_person" ON "passkeys" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "seats_organisation" ON "seats" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "two_factors_person" ON "two_factors" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "notices_tender" ON "notices" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "notices_published" ON "notices" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "messages_created" ON "messages" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "criteria_tender" ON "criteria" USING btree ("tender_id");--> statement-breakpoint
CREATE INDEX "opening_holders_person" ON "opening_holders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "panel_members_person" ON "panel_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "questions_tender" ON "questions" USING btree ("tender_id","asked_at");--> statement-breakpoint
CREATE INDEX "tenders_cluster" ON "tenders" USING btree ("cluster_id");--> statement-breakpoint
CREATE INDEX "tenders_open" ON "tenders" USING btree ("closes_at","id") WHERE stage = 'published';--> statement-breakpoint
CREATE INDEX "tenders_category" ON "tenders" USING btree ("category_key","closes_at","id") WHERE stage = 'published';--> statement-breakpoint
CREATE INDEX "tenders_words" ON "tenders" USING gin ("words");