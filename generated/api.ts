// Made by scripts/generate-api.ts from openapi.json.

export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the server and its database work */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in */
        get: operations["session"];
        put?: never;
        /** Signs in */
        post: operations["signIn"];
        /** Signs out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a one-time code, or a recovery code, and signs in */
        post: operations["signInByCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/two-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for the app of somebody whose role asks for two-step verification */
        post: operations["setUpAtSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/two-step/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms it with a code and signs in */
        post: operations["confirmAtSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{provider}/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to a provider, to sign in there */
        get: operations["signInByProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/providers/{provider}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a provider sends the browser back */
        get: operations["backFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s accounts at providers */
        get: operations["identities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/identities/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to link an account at a provider: the browser goes to the address of the answer */
        post: operations["linkIdentity"];
        /** Unlinks it */
        delete: operations["unlinkIdentity"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the first administrator, with the one-time link, and signs them in */
        post: operations["setup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A one-time link: an invitation, or a new password for whoever can sign in already */
        post: operations["makeSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whom a one-time link is for; it stays good */
        post: operations["lookAtLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uses a one-time link up: chooses username and password, and signs in */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one’s own sign-in is set up */
        get: operations["account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new password; every other device is signed out */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the person who asks is signed in */
        get: operations["accountSessions"];
        put?: never;
        post?: never;
        /** Signs every other device of one’s own out */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs one of the own devices out */
        delete: operations["endAccountSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Signs somebody out everywhere */
        delete: operations["endPersonSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A secret for an authenticator app; what was set up before holds until a code confirms the new one */
        post: operations["beginTwoStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-step/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns two-step verification on; every other device is signed out */
        post: operations["confirmTwoStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes in the place of all before */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/account/two-step/off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns two-step verification off, where the role does not ask for it */
        post: operations["endTwoStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What sign-in asks of whom */
        get: operations["signInRules"];
        /** Asks roles for a second step; who lacks it is signed out and sets it up at the next sign-in */
        put: operations["saveSignInRules"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The metrics, dimensions and transforms that expressions are made of */
        get: operations["catalogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the filter bar offers the asker */
        get: operations["filters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Computes figures */
        post: operations["figures"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Why figures differ between two ledger versions, down to the rows */
        post: operations["diff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a figure came about */
        get: operations["trace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind a figure, each with file, sheet and row */
        get: operations["traceRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/trace/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows behind a figure as a workbook */
        get: operations["traceExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The first page: sentences, what needs somebody, and the figures of a period */
        get: operations["board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Problems with the figures that prove them, the most money at stake first */
        get: operations["findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a file and asks for its import */
        post: operations["importFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what came of it */
        get: operations["importState"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops an import that waits or runs; nothing of it is kept */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks for another run over the same files: after a look, with questions answered or another mapping */
        post: operations["runImportAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that came back, to be mended and imported again */
        get: operations["importRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of file that can be imported, with their columns */
        get: operations["importKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An empty workbook of a kind of file, to be filled in and imported */
        get: operations["importTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was imported, the newest first */
        get: operations["batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes an import back */
        post: operations["undoBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All of one import: files and hashes, counts, totals, what was confirmed, and what it did to the figures */
        get: operations["batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/batches/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows of a batch that came back, to be mended and imported again */
        get: operations["batchRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tokens of the person who asks */
        get: operations["apiTokens"];
        put?: never;
        /** Makes a token with which a program acts for the person who asks */
        post: operations["addApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a token */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the region by name, with their places and whether they can sign in */
        get: operations["people"];
        put?: never;
        /** Adds a person */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives a person another role or supervisor from a day on */
        put: operations["placePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says a person’s last day with the company, after which they no longer sign in */
        put: operations["leavePerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands in for the asker, and for whom the asker stands in; all of them for administrators */
        get: operations["deputies"];
        put?: never;
        /** Names somebody who issues and withdraws reports in the asker’s stead, for some days */
        post: operations["nameDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/deputies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a deputy at once */
        delete: operations["revokeDeputy"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that the company decides */
        get: operations["settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that was ever decided of one setting, the last first */
        get: operations["settingHistory"];
        /** Decides a setting from a day on */
        put: operations["decideSetting"];
        post?: never;
        /** Takes back what was decided for a day */
        delete: operations["takeBackSetting"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provisional": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many customers, products and people nobody has entered yet */
        get: operations["provisionalCounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provisional/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those that nobody has entered yet, the most named first */
        get: operations["provisional"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provisional/{kind}/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The template of the kind with those in it, to be filled in and imported */
        get: operations["provisionalWorkbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/provisional/{kind}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Completes one by hand, as a batch of one row that can be taken back */
        post: operations["completeProvisional"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers that are taken for others, the last first */
        get: operations["merges"];
        put?: never;
        /** Takes a customer for another: figures show one, later imports follow, and it can be undone */
        post: operations["mergeCustomers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers of close names that may be the same */
        get: operations["mergeProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/{customer}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Gives a merged customer its own again */
        delete: operations["undoMerge"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/apart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remembers that two customers are not the same */
        post: operations["tellCustomersApart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/apart/{left}/{right}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Two customers that were told apart may be proposed again */
        delete: operations["forgetCustomersApart"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The months of the ledger and whether they are closed, the newest first */
        get: operations["months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months/{month}/late": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The documents that came, changed or went after a month was closed, the last first */
        get: operations["lateDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a month: what comes for it later is late */
        post: operations["closeMonth"];
        /** Opens a closed month until somebody closes it */
        delete: operations["reopenMonth"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by code, those one may see */
        get: operations["customers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer, with its contact as the role may see it */
        get: operations["customer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/phone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The whole phone number of a customer, for whoever may see it; that it was asked for is logged */
        post: operations["revealPhone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept of an employee, as JSON and as a workbook; that it was asked for is logged */
        get: operations["copyOfPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of an employee would go, and what would stay */
        get: operations["lookAtErasureOfPerson"];
        put?: never;
        /** Erases the personal data of an employee in every version; it cannot be undone, and no figure changes */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that is kept of the contact of a customer, as JSON and as a workbook; that it was asked for is logged */
        get: operations["copyOfContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What of the contact of a customer would go, and what would stay */
        get: operations["lookAtErasureOfContact"];
        put?: never;
        /** Erases the personal data of the contact of a customer in every version; it cannot be undone, and no figure changes */
        post: operations["eraseContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reports that were kept, the last written first: those whose rows the asker may see */
        get: operations["reports"];
        put?: never;
        /** Writes a report and keeps it as a draft with all its figures and its file */
        post: operations["writeReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What reports can be written: kinds, languages, periods and formats */
        get: operations["reportChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report: what was asked, who wrote it, what became of it, the hash of its file */
        get: operations["report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of a report, byte for byte as it was written; in another format, the same report told again */
        get: operations["reportFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a report in the order of its text, as they were when it was written */
        get: operations["reportFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves every figure of a Word report again; keeps nothing of it */
        post: operations["verifyReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issues a draft: it gets a number and cannot be changed any more */
        post: operations["issueReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraws an issued report and says why; it stays to be seen */
        post: operations["withdrawReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/drift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a report that would be others today, each with both values */
        get: operations["reportDrift"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/drift/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that made one figure of a report another one */
        get: operations["reportDriftRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reports/{id}/comparison/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two reports figure by figure and section by section */
        get: operations["compareReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The templates of all reports, and whether they are the company’s own */
        get: operations["reportTemplates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{kind}/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A template with its text, the built-in one, and all its versions */
        get: operations["reportTemplate"];
        /** Saves a template as a new version; one with problems is refused with all of them */
        put: operations["saveReportTemplate"];
        post?: never;
        /** Lets the built-in template hold again; the versions of before stay */
        delete: operations["resetReportTemplate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/{kind}/{language}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The text of one version */
        get: operations["reportTemplateVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/report-templates/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a report would say from this text, and every problem of it; nothing is kept */
        post: operations["previewReportTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Audits the numbers of any sales summary against each other; keeps nothing of it */
        post: operations["auditFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audits/annotated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The audited summary as a Word document with comments at its numbers; keeps nothing of it */
        post: operations["annotateFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, when and from where, the newest first, with what was before and after */
        get: operations["operations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what the log can be filtered */
        get: operations["operationChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The log as CSV, as it is filtered; that it was taken out stands in the log */
        get: operations["operationsFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Account: {
            username: string;
            /** @description An instant, ISO 8601; null while it is off */
            two_step_since: string | null;
            /** @description Whether the role asks for it */
            two_step_required: boolean;
            recovery_codes_left: number;
            /** @description What tokens the role may have */
            token_uses: ("imports" | "figures" | "reports")[];
        };
        AccountSession: {
            id: number;
            /** @description What the browser called itself */
            user_agent: string;
            address: string;
            /** @description An instant, ISO 8601 */
            created_at: string;
            /** @description To within five minutes */
            last_used_at: string;
            /** @description Whether it is the one that asks */
            current: boolean;
        };
        AccountSessions: {
            sessions: components["schemas"]["AccountSession"][];
        };
        AddedApiToken: {
            id: number;
            /** @description Shown this once; it is not kept */
            secret: string;
            expires_on: string;
        };
        Answer: components["schemas"]["Figure"] | components["schemas"]["RefusedFigure"];
        ApiToken: {
            id: number;
            name: string;
            may: ("imports" | "figures" | "reports")[];
            /** @description The last day on which it is good */
            expires_on: string;
            /** @description An instant, ISO 8601 */
            created_at: string;
            /** @description To the minute */
            last_used_at: string | null;
        };
        ApiTokens: {
            tokens: components["schemas"]["ApiToken"][];
        };
        AuditBlock: {
            /** @enum {string} */
            kind: "heading" | "paragraph";
            spans: components["schemas"]["AuditSpan"][];
        } | {
            /** @constant */
            kind: "table";
            /** @description How many rows on top name the columns. */
            head: number;
            /** @description Rows of cells, each cell as its paragraphs. */
            rows: components["schemas"]["AuditSpan"][][][][];
        };
        AuditNumber: {
            id: string;
            /** @description As printed. */
            text: string;
            /** @description In base units: yuan, people; percentages as fractions, pp in points. */
            value: number;
            unit: string;
            /** @enum {string} */
            role: "amount" | "mean" | "target" | "base" | "from" | "increment" | "gap" | "growth" | "share" | "attainment" | "points" | "times" | "portion" | "condition" | "other";
            /** @description The value and how far the print leaves it open, as people write them. */
            reading: {
                value: string;
                /** @description Null where the print leaves this side open. */
                low: string | null;
                high: string | null;
            };
            /** @description Counted from 0 over the paragraphs that are not empty. */
            paragraph: number;
            /** @description Characters of the printed paragraph, from 0. */
            start: number;
            end: number;
            subject: string;
            scope: {
                [key: string]: string;
            };
            period: string | null;
            /** @description The gravest that is said of it; null where nothing holds or breaks it. */
            verdict: components["schemas"]["AuditVerdict"] | null;
        };
        AuditRelation: {
            kind: components["schemas"]["AuditRelationKind"];
            /** @description The number that was recomputed; null where none is printed. */
            of: string | null;
            /** @description The stated number first, then those that it was recomputed from. */
            numbers: string[];
            stated: number | null;
            /** @description Null where it cannot be recomputed. */
            computed: number | null;
            low: number | null;
            high: number | null;
            verdict: components["schemas"]["AuditVerdict"];
            explanation: string;
            /**
             * @description Why it cannot be recomputed.
             * @enum {string}
             */
            reason?: "no_base" | "two_readings" | "open_input";
            /** @description The recomputation as people write it, with the numbers put in. */
            working?: {
                formula: components["schemas"]["AuditSpan"][];
                computed: string;
                low: string;
                high: string;
            };
            likely?: components["schemas"]["AuditSlip"];
        };
        /** @enum {string} */
        AuditRelationKind: "share" | "attainment" | "growth" | "sum" | "per_capita" | "delta" | "ratio" | "product" | "group_mean" | "bound";
        AuditRemark: {
            /** @enum {string} */
            kind: "over_attainment";
            numbers: string[];
            explanation: string;
        };
        /** @enum {string} */
        AuditSlip: "unit" | "decimal" | "swapped" | "base" | "period" | "increase_vs_level";
        AuditSpan: {
            text: string;
            /** @description The id of the number that it is. */
            number?: string;
        };
        AuditUpload: {
            /**
             * Format: binary
             * @description A .docx, .md or .txt
             */
            file: string;
        };
        /** @enum {string} */
        AuditVerdict: "consistent" | "rounding" | "contradiction" | "suspicious" | "unverifiable";
        AuditedFile: {
            file: string;
            numbers: components["schemas"]["AuditNumber"][];
            relations: components["schemas"]["AuditRelation"][];
            remarks: components["schemas"]["AuditRemark"][];
            summary: {
                numbers: number;
                relations: number;
                consistent: number;
                rounding: number;
                contradiction: number;
                suspicious: number;
                unverifiable: number;
            };
            /** @description The text as printed, each number marked by its id. */
            blocks: components["schemas"]["AuditBlock"][];
            /** @description What the ledger says of the numbers, where it was asked. */
            ledger?: components["schemas"]["LedgerComparison"];
        };
        Batch: {
            id: number;
            /** @enum {string} */
            kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            file_name: string;
            rows: number;
            accepted: number;
            rejected: number;
            unchanged: number;
            replaced: number;
            held: number;
            version: number | null;
            undone_version: number | null;
            /** @description The name of who imported it; null for whoever works on this machine. */
            changed_by: string | null;
            /** @enum {string} */
            arrived_by: "command_line" | "upload" | "token" | "folder";
            /** @description The name of the token or of the watched folder */
            arrived_from: string | null;
            /** @description An instant, ISO 8601 */
            changed_at: string;
        };
        BatchDetail: {
            id: number;
            /** @enum {string} */
            kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            file_name: string;
            rows: number;
            accepted: number;
            rejected: number;
            unchanged: number;
            replaced: number;
            held: number;
            version: number | null;
            undone_version: number | null;
            /** @description The name of who imported it; null for whoever works on this machine. */
            changed_by: string | null;
            /** @enum {string} */
            arrived_by: "command_line" | "upload" | "token" | "folder";
            /** @description The name of the token or of the watched folder */
            arrived_from: string | null;
            /** @description An instant, ISO 8601 */
            changed_at: string;
            files: {
                name: string;
                sha256: string;
                bytes: number;
                removed: ("erasure" | "retention") | null;
            }[];
            filtered: number;
            left_out: {
                reason: string;
                name: string;
                rows: number;
            }[];
            withdrawn: number;
            /** @description The questions that were answered with yes */
            confirmed: ("losses" | "totals" | "dates" | "range" | "discount" | "currency" | "sheets" | "erased")[];
            mapping: {
                [key: string]: unknown;
            };
            control_totals: {
                label: string;
                stated: string;
                computed: string;
                ok: boolean;
            }[];
            rejects_removed: ("erasure" | "retention") | null;
            /** @description The name of the file of rejected rows, to be had at /rejects. */
            rejects_file: string | null;
            /** @description Figures of the years that it touched, before it and with it */
            effect: {
                expr: string;
                name: string;
                before: number | null;
                after: number | null;
                text_before: string;
                text_after: string;
                text_change: string;
            }[];
        };
        Batches: {
            batches: components["schemas"]["Batch"][];
        };
        Board: {
            period: string;
            as_of: string;
            /** @description True while there is no ledger at all. */
            empty: boolean;
            filter_words: string;
            sentences: components["schemas"]["Span"][][];
            attention: components["schemas"]["Span"][][];
            figures: {
                sales: components["schemas"]["Answer"];
                target: components["schemas"]["Answer"];
                attainment: components["schemas"]["Answer"];
                growth: components["schemas"]["Answer"];
                time_progress: components["schemas"]["Answer"];
                run_rate: components["schemas"]["Answer"];
                gap: components["schemas"]["Answer"];
                gross_margin: components["schemas"]["Answer"];
                orders: components["schemas"]["Answer"];
                by_province_sales: components["schemas"]["Answer"];
                by_province_growth: components["schemas"]["Answer"];
                by_province_attainment: components["schemas"]["Answer"];
                by_province_month_growth: components["schemas"]["Answer"];
                by_series_sales: components["schemas"]["Answer"];
                by_series_growth: components["schemas"]["Answer"];
                by_series_share: components["schemas"]["Answer"];
                by_series_attainment: components["schemas"]["Answer"];
                by_series_margin_change: components["schemas"]["Answer"];
                by_month_sales: components["schemas"]["Answer"];
                by_month_base: components["schemas"]["Answer"];
                by_month_target: components["schemas"]["Answer"];
            };
        };
        Catalogue: {
            /** @description The metrics by what they speak of */
            themes: {
                key: string;
                name: string;
                metrics: components["schemas"]["Metric"][];
            }[];
            dimensions: {
                key: string;
                name: string;
                /** @description Its members, where they do not come from the records */
                choices?: {
                    key: string;
                    name: string;
                }[];
            }[];
            transforms: {
                key: string;
                name: string;
                definition: string;
            }[];
        };
        Choice: {
            code: string;
            name: string;
        };
        CompanySetting: {
            key: string;
            name: string;
            explanation: string;
            /** @enum {string} */
            unit: "CNY" | "ratio" | "days" | "months" | "month" | "day" | "count" | "choice";
            least: number | null;
            most: number | null;
            choices: {
                value: string;
                name: string;
            }[];
            default: string;
            /** @description The one that holds today */
            value: string;
            /** @description The same in words */
            text: string;
            since: string | null;
            /** @description False where the default holds */
            decided: boolean;
            coming: {
                value: string;
                /** @description The value in words */
                text: string;
                /** @description Null: since ever */
                from: string | null;
            }[];
        };
        CompanySettings: {
            settings: components["schemas"]["CompanySetting"][];
        };
        Completed: {
            batch: number;
            ledger_version: number;
        };
        Completion: {
            values: {
                [key: string]: string;
            };
        };
        ConfirmedSignIn: {
            session: components["schemas"]["Session"];
            /** @description Shown this once; each is good once */
            recovery_codes: string[];
        };
        Credentials: {
            username: string;
            password: string;
        };
        Customer: {
            id: number;
            code: string | null;
            name: string;
            owner: string | null;
            region: string | null;
            industry: string | null;
            channel: string | null;
            /**
             * @description By the purchases of the year; none: below the base band, or nothing bought.
             * @enum {string}
             */
            tier: "strategic" | "core" | "base" | "none";
        };
        CustomerCard: {
            id: number;
            code: string | null;
            name: string;
            region: string | null;
            industry: string | null;
            owner: string | null;
            lines: number;
            first_day: string | null;
            last_day: string | null;
        };
        CustomerDetail: {
            id: number;
            code: string | null;
            name: string;
            owner: string | null;
            region: string | null;
            industry: string | null;
            channel: string | null;
            /**
             * @description By the purchases of the year; none: below the base band, or nothing bought.
             * @enum {string}
             */
            tier: "strategic" | "core" | "base" | "none";
            /** @description The year of the tier. */
            tier_year: number;
            distributor: string | null;
            /** @description A day */
            since: string | null;
            /** @description The names of customers that are merged into it. */
            merged: string[];
            contact: string | null;
            /** @description Always masked; POST /api/customers/{id}/phone gives the whole number. */
            phone: string | null;
            /**
             * @description What of the contact the asker may see.
             * @enum {string}
             */
            contact_showing: "full" | "masked" | "none";
        };
        CustomerName: {
            id: number;
            code: string | null;
            name: string;
        };
        CustomerPair: {
            left: number;
            right: number;
        };
        CustomerPhone: {
            phone: string | null;
        };
        Customers: {
            total: number;
            /** @description The year of the tiers. */
            tier_year: number;
            customers: components["schemas"]["Customer"][];
        };
        Deputies: {
            deputies: components["schemas"]["Deputy"][];
        };
        Deputy: {
            id: number;
            /** @description Who is stood in for */
            person: {
                id: number;
                name: string;
            };
            deputy: {
                id: number;
                name: string;
            };
            from: string;
            /** @description The last day */
            to: string;
            /** @description Whether it holds today */
            acting: boolean;
        };
        Diff: {
            from: number;
            to: number;
            figures: components["schemas"]["FigureDiff"][];
        };
        DiffQuestion: {
            /** @description The earlier ledger version. */
            from: number;
            /** @description The later one. */
            to: number;
            expressions: string[];
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            as_of?: string;
        };
        EndedSessions: {
            /** @description How many */
            ended: number;
        };
        Erasure: {
            version: number;
            /** @description How an employee is called from now on. */
            name: string | null;
            versions: number;
            sign_in: number;
            notes: number;
            files: number;
        };
        ErasureLook: {
            /** @description Versions of the record that are written anew. */
            versions: number;
            /** @description Rows of sign-in data that go. */
            sign_in: number;
            /** @description What people wrote freely that names them; numbers are masked. */
            notes: {
                table: string;
                column: string;
                id: number;
                text: string;
            }[];
            /** @description Stored files that hold them. */
            files: {
                path: string;
                name: string;
                batch: number;
            }[];
            /** @description What cannot be changed, and stays. */
            remaining: {
                operations: number;
                reports: number;
            };
        };
        ErasureWish: {
            /** @description The name of the employee, or of the customer whose contact it is. */
            confirm: string;
            /**
             * @description Takes name and number out of notes too.
             * @default false
             */
            notes: boolean;
            /**
             * @description Takes the stored files that hold them away too.
             * @default false
             */
            files: boolean;
        };
        ErrorAnswer: {
            error: {
                code: string;
                /** @description What is wrong, where, and what to do, in the language of the request. */
                message: string;
                details?: {
                    [key: string]: unknown;
                };
                requestId: string;
            };
        };
        Figure: {
            expr: string;
            name: string;
            /** @enum {string} */
            unit: "CNY" | "ratio" | "pp" | "count" | "people" | "days" | "hours" | "score";
            value: number | null;
            text: string;
            verdicts: components["schemas"]["Verdict"][];
            offers?: string[];
            rows?: components["schemas"]["FigureRow"][];
            version: number;
            inputs: string[];
            records: number;
            definition: string;
            definition_hash: string;
        };
        FigureDiff: {
            expr: string;
            before: components["schemas"]["Answer"];
            after: components["schemas"]["Answer"];
            /** @description After minus before, in the unit of both. */
            difference: number | null;
            text: string;
            arrived: {
                total: number;
                /** @description The first hundred by their days. */
                rows: components["schemas"]["TraceRow"][];
            };
            left: {
                total: number;
                /** @description The first hundred by their days. */
                rows: components["schemas"]["TraceRow"][];
            };
            changed: {
                total: number;
                /** @description The first hundred by their days. */
                rows: {
                    before: components["schemas"]["TraceRow"];
                    after: components["schemas"]["TraceRow"];
                }[];
            };
        };
        FigureRow: {
            key: {
                [key: string]: string;
            };
            expr: string;
            value: number | null;
            text: string;
            verdicts: components["schemas"]["Verdict"][];
        };
        Figures: {
            figures: components["schemas"]["Answer"][];
        };
        FiguresQuestion: {
            expressions: string[];
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            as_of?: string;
            at_version?: number;
        };
        Filters: {
            years: number[];
            provinces: components["schemas"]["Choice"][];
            series: components["schemas"]["Choice"][];
            channels: components["schemas"]["Choice"][];
            sellers: components["schemas"]["Choice"][];
        };
        Finding: {
            rule: string;
            name: string;
            subject: string;
            /** @enum {string} */
            severity: "high" | "medium" | "low";
            /** @description Yuan at stake, whole. */
            stake: number;
            stake_text: string;
            /** @description How the stake was reckoned from the figures. */
            stake_formula: string;
            sentence: string;
            /** @description The sentence, with the expression of each number that it quotes. */
            spans: components["schemas"]["Span"][];
            /** @description The expressions that prove it. */
            figures: string[];
        };
        Findings: {
            period: string;
            as_of: string;
            version: number;
            findings: components["schemas"]["Finding"][];
        };
        FirstAdministrator: {
            token: string;
            name: string;
            username: string;
            password: string;
        };
        Health: {
            /** @constant */
            ok: true;
        };
        Identities: {
            identities: {
                /** @enum {string} */
                provider: "openid" | "wecom" | "dingtalk" | "feishu";
                provider_name: string;
                /** @description What the provider calls the person; null where nothing is linked. */
                name: string | null;
                linked_at: string | null;
                last_used_at: string | null;
            }[];
        };
        ImportAsked: {
            id: number;
        };
        ImportError: {
            code: string;
            message: string;
            proposal?: {
                /** @enum {string} */
                kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
                columns: {
                    key: string;
                    header: string;
                    /** @description From 0 to 1. */
                    confidence: number;
                    /** @enum {string} */
                    how: "name" | "near name" | "values" | "mapping" | "remembered";
                }[];
                unused: string[];
                fingerprint: string;
                /** @description All that was said of it, now or before. */
                mapping: {
                    [key: string]: unknown;
                };
            };
            readings?: {
                date_format: string;
                /** @description A day of the file, read so */
                day: string;
            }[];
        };
        ImportJob: {
            id: number;
            file_name: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description It was told to stop and has not stopped yet. */
            cancelling: boolean;
            stage: string;
            rows_done: number;
            rows_total: number | null;
            /** @description Of the first batch */
            result?: components["schemas"]["ImportResult"];
            /** @description Files of several kinds become one batch a kind; of an import that failed halfway, those that stand */
            results?: components["schemas"]["ImportResult"][];
            error?: components["schemas"]["ImportError"];
            /** @description The one that it was asked with */
            mapping?: {
                [key: string]: unknown;
            };
            /** @description The questions that it was asked with as answered */
            confirm: ("losses" | "totals" | "dates" | "range" | "discount" | "currency" | "sheets" | "erased")[];
        };
        ImportKind: {
            /** @enum {string} */
            kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            title: string;
            columns: {
                key: string;
                /** @description What templates write above the column. */
                header: string;
                /** @description What may be written into its cells. */
                hint: string;
                required: boolean;
            }[];
        };
        ImportKinds: {
            kinds: components["schemas"]["ImportKind"][];
        };
        ImportResult: {
            batch: number | null;
            /** @enum {string} */
            kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            /** @description The name of the file; of several, the first and how many more. */
            file: string;
            files: string[];
            rows: number;
            accepted: number;
            rejected: number;
            unchanged: number;
            filtered: number;
            left_out: {
                reason: string;
                name: string;
                rows: number;
            }[];
            replaced: number;
            held: number;
            withdrawn: number;
            /** @description The name of the file of rejected rows, to be had at /rejects. */
            rejects_file: string | null;
            control_totals: {
                label: string;
                stated: string;
                computed: string;
                ok: boolean;
            }[];
            layouts: {
                file: string;
                sheet: string | null;
                /** @description 0 where the mapping gives the headers. */
                header_row: number;
                /** @enum {string} */
                kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
                columns: {
                    key: string;
                    header: string;
                    /** @description From 0 to 1. */
                    confidence: number;
                    /** @enum {string} */
                    how: "name" | "near name" | "values" | "mapping" | "remembered";
                }[];
                /** @description What columns that are not used may be; they were not imported. */
                guesses: {
                    key: string;
                    header: string;
                    /** @description From 0 to 1. */
                    confidence: number;
                    /** @enum {string} */
                    how: "name" | "near name" | "values" | "mapping" | "remembered";
                }[];
                unused: string[];
                date_format?: string;
                fingerprint: string;
                /** @description All that was said of it, now or before. */
                mapping: {
                    [key: string]: unknown;
                };
                /** @description Whether the mapping was confirmed before, with a file of the same headers. */
                remembered: boolean;
            }[];
            ledger_version: number;
            dry_run: boolean;
            /** @description A question must be answered first: nothing was written. */
            held_back: boolean;
            questions: {
                /** @enum {string} */
                confirm: "losses" | "totals" | "dates" | "range" | "discount" | "currency" | "sheets" | "erased";
                message: string;
                holds_back: boolean;
                details: {
                    [key: string]: unknown;
                };
            }[];
            effect: {
                expr: string;
                name: string;
                before: number | null;
                after: number | null;
                text_before: string;
                text_after: string;
                text_change: string;
            }[];
            problems: {
                code: string;
                place: {
                    file?: string;
                    sheet?: string;
                    row?: number;
                    column?: string;
                    offset?: number;
                };
                message: string;
            }[];
        };
        ImportRunAgain: {
            /** @enum {string} */
            kind?: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            mapping?: {
                [key: string]: unknown;
            };
            confirm?: ("losses" | "totals" | "dates" | "range" | "discount" | "currency" | "sheets" | "erased")[];
            dry_run?: boolean;
        };
        ImportUpload: {
            /** @description One or several files; those of one kind become one batch */
            file: string[];
            /** @enum {string} */
            kind?: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            /** @description A map, as JSON text */
            mapping?: string;
            /** @description The questions answered with yes, with commas between: losses,totals */
            confirm?: string;
            /**
             * @description The same as confirm=losses
             * @enum {string}
             */
            accept_losses?: "true" | "false";
            /**
             * @description Checks and tells the effect, writes nothing
             * @enum {string}
             */
            dry_run?: "true" | "false";
        };
        IssueRequest: {
            note?: string;
            /** @description The issued report of the same kind, period and scope that it replaces. */
            supersedes?: number;
        };
        Joining: {
            token: string;
            /** @description Of an invitation */
            username?: string;
            password: string;
        };
        LateDocument: {
            /**
             * @description YYYY-MM
             * @example 2025-07
             */
            month: string;
            number: string;
            customer: string;
            date: string;
            /** @description What it now adds to the month, in yuan; null when it is gone. */
            amount: string | null;
            /** @description What it added at the close; null when it was not there. */
            amount_at_close: string | null;
            file: string;
            sheet: string | null;
            row: number;
            /** @description An instant, ISO 8601 */
            came_at: string;
            /** @description Who imported it; null for the command line. */
            came_by: string | null;
            /** @description An instant, ISO 8601 */
            closed_at: string;
        };
        LateDocuments: {
            total: number;
            documents: components["schemas"]["LateDocument"][];
        };
        Leaving: {
            /** @description Null takes the leaving back. */
            last_day: string | null;
        };
        LedgerBinding: {
            /** @description The id of the number. */
            number: string;
            expr: string;
            name: string;
            /** @enum {string} */
            binding: "sure" | "proposal";
            /** @description Why a proposal is not sure. */
            reasons?: string[];
            /** @description What the ledger says, in base units. */
            value: number | null;
            /** @description The same as it would be written. */
            text: string;
            /** @description Of what is sure alone. */
            verdict?: components["schemas"]["AuditVerdict"];
            explanation: string;
            likely?: components["schemas"]["AuditSlip"];
        };
        LedgerComparison: {
            as_of: string;
            version: number;
            /** @description In the order of the text. */
            bindings: components["schemas"]["LedgerBinding"][];
            summary: {
                numbers: number;
                bound: number;
                proposals: number;
                unbound: number;
                consistent: number;
                rounding: number;
                contradiction: number;
                suspicious: number;
                unverifiable: number;
            };
        };
        LinkInvites: {
            /** @enum {string} */
            purpose: "invitation" | "reset";
            name: string;
            /** @description Null where it is to be chosen */
            username: string | null;
        };
        ListedPerson: {
            id: number;
            code: string | null;
            name: string;
            hired_on: string | null;
            /** @description The last day with the company */
            left_on: string | null;
            /** @description Of today; null before the first one begins */
            place: components["schemas"]["Place"] | null;
            next: components["schemas"]["Place"] | null;
            /** @description All that were and are to be */
            places: components["schemas"]["Place"][];
            login: {
                username: string;
                disabled: boolean;
            } | null;
        };
        Merge: {
            customer: components["schemas"]["CustomerName"];
            into: components["schemas"]["CustomerName"];
            version: number;
            /** @description An instant, ISO 8601 */
            merged_at: string;
            /** @description Who merged them; null for the command line. */
            merged_by: string | null;
        };
        MergeChange: {
            customer: number;
            into: number;
            /** @description Documents that moved from the one to the other. */
            documents: number;
            /** @description Records of other kinds that moved. */
            records: number;
            ledger_version: number;
        };
        MergeRequest: {
            customer: number;
            into: number;
        };
        Merges: {
            merges: components["schemas"]["Merge"][];
        };
        Metric: {
            key: string;
            name: string;
            aliases: string[];
            unit: string;
            definition: string;
            formula: string;
            /** @description An expression without its period, for example sales */
            example: string;
            /** @description By what it can be sliced and broken down */
            dimensions: string[];
            /** @description Whether what a customer bought may be bounded */
            bounds: boolean;
            /** @description The metric that holds its target */
            target?: string;
        };
        MonthChange: {
            /**
             * @description YYYY-MM
             * @example 2025-07
             */
            month: string;
            ledger_version: number;
        };
        MonthState: {
            /**
             * @description YYYY-MM
             * @example 2025-07
             */
            month: string;
            /**
             * @description running: not over; open: closes on its day; reopened: stays open until somebody closes it.
             * @enum {string}
             */
            state: "running" | "open" | "closed" | "reopened";
            /** @description Null for a month that is closed because its day has come. */
            closed_at: string | null;
            /** @description Who closed it; null for the program itself and the command line. */
            closed_by: string | null;
            /** @description The day on which it closes by itself. */
            closes_on: string;
            /** @description Documents that came, changed or went after the close. */
            late: number;
        };
        Months: {
            months: components["schemas"]["MonthState"][];
        };
        NamedDeputy: {
            id: number;
        };
        NewApiToken: {
            name: string;
            /**
             * @default [
             *       "imports"
             *     ]
             */
            may: ("imports" | "figures" | "reports")[];
            /**
             * @description The last day on which it is good; a year from now without it, and at most.
             * @example 2025-10-15
             */
            expires_on?: string;
        };
        NewDeputy: {
            deputy_id: number;
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            from: string;
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            to: string;
        };
        NewPerson: {
            name: string;
            /** @default null */
            code: string | null;
            /** @enum {string} */
            role: "manager" | "supervisor" | "seller" | "operations" | "finance" | "reader" | "administrator";
            /** @default null */
            supervisor_id: number | null;
            /** @default null */
            hired_on: string | null;
            /**
             * @description From when the place holds; since ever without it.
             * @default null
             */
            from: string | null;
        };
        NewPlace: {
            /** @enum {string} */
            role: "manager" | "supervisor" | "seller" | "operations" | "finance" | "reader" | "administrator";
            supervisor_id: number | null;
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            from: string;
        };
        NewReportTemplateVersion: {
            text: string;
            note?: string;
            /** @description The version that it was made from; 0 for none. */
            based_on: number;
            /** @description The built-in template that stands now has been looked at. */
            built_in_seen?: boolean;
        };
        OneTimeCode: {
            code: string;
        };
        Operation: {
            /** @description In the order of commits, without a gap */
            number: number;
            /** @description An instant, ISO 8601 */
            at: string;
            /** @description Null for the program itself and the command line */
            person: string | null;
            /** @description Whom a deputy acted for */
            for_person: string | null;
            action: string;
            action_name: string;
            subject: string;
            /** @description By which way and from which address */
            from: string;
            origin: ("browser" | "token" | "command_line" | "folder" | "program") | null;
            request_id: string | null;
            /** @description The change of the records that it made */
            version: number | null;
            changes: {
                name: string;
                before: string | null;
                after: string | null;
            }[];
            details: {
                name: string;
                value: string;
            }[];
            hash: string;
        };
        OperationChoices: {
            actions: {
                key: string;
                name: string;
            }[];
            ways: {
                key: string;
                name: string;
            }[];
            people: {
                id: number;
                name: string;
            }[];
        };
        Operations: {
            operations: components["schemas"]["Operation"][];
            has_newer: boolean;
            has_older: boolean;
        };
        OwnProof: {
            password: string;
            /** @description Where two-step verification is on */
            code?: string;
        };
        PasswordChange: {
            current: string;
            password: string;
        };
        People: {
            people: components["schemas"]["ListedPerson"][];
        };
        Place: {
            /** @enum {string} */
            role: "manager" | "supervisor" | "seller" | "operations" | "finance" | "reader" | "administrator";
            supervisor: {
                id: number;
                name: string;
            } | null;
            /** @description Null: since ever */
            from: string | null;
            /** @description The last day; null: until further notice */
            to: string | null;
        };
        PlaceInDocument: {
            /** @enum {string} */
            part: "body" | "header" | "footer" | "footnote" | "endnote" | "chart";
            /** @description The heading above it. */
            heading: string | null;
            table: number | null;
            row: string | null;
            column: string | null;
            /** @description The words around it. */
            before: string;
            after: string;
        };
        Proposal: {
            /**
             * @description spelling: the same but for width, brackets and the form of the company; place: but for a place that one gives; short: one leaves out the trade; near: one character differs.
             * @enum {string}
             */
            closeness: "spelling" | "place" | "short" | "near";
            left: components["schemas"]["CustomerCard"];
            right: components["schemas"]["CustomerCard"];
        };
        Proposals: {
            total: number;
            proposals: components["schemas"]["Proposal"][];
        };
        ProviderAddress: {
            address: string;
        };
        Provisional: {
            id: number;
            code: string | null;
            name: string;
            /** @description What can be completed; null is missing. */
            values: {
                [key: string]: string | null;
            };
            /** @description Lines of the ledger that name it. */
            lines: number;
            /** @description The file that brought it. */
            seen_in: string | null;
            /** @description An instant, ISO 8601 */
            seen_at: string;
        };
        ProvisionalCounts: {
            customers: number;
            products: number;
            people: number;
        };
        ProvisionalPage: {
            total: number;
            rows: components["schemas"]["Provisional"][];
        };
        RecoveryCodes: {
            /** @description Shown this once; each is good once */
            recovery_codes: string[];
        };
        RefusedFigure: {
            expr: string;
            error: {
                code: string;
                message: string;
                nearest?: string[];
            };
        };
        ReportBlock: {
            /** @constant */
            kind: "title";
            text: string;
            subtitle: string;
        } | {
            /** @constant */
            kind: "contents";
        } | {
            /** @constant */
            kind: "heading";
            level: 1 | 2 | 3;
            text: string;
        } | {
            /** @constant */
            kind: "paragraph";
            spans: components["schemas"]["Span"][];
        } | {
            /** @constant */
            kind: "list";
            ordered: boolean;
            items: components["schemas"]["Span"][][];
        } | {
            /** @constant */
            kind: "table";
            caption: string;
            note?: string;
            columns: {
                title: string;
                /** @enum {string} */
                align: "left" | "right";
                /** @description Part of the width of the table. */
                share: number;
            }[];
            rows: components["schemas"]["Span"][][][];
            /** @constant */
            totalled?: true;
            /** @constant */
            small?: true;
        } | {
            /** @constant */
            kind: "chart";
            caption: string;
            chart: components["schemas"]["ReportChart"];
            alternative: string;
        };
        ReportChart: {
            /** @enum {string} */
            form: "line" | "column" | "bar";
            unit: string;
            categories: string[];
            series: {
                name: string;
                /** @enum {string} */
                style: "now" | "before" | "target";
                /** @description One for each category. */
                points: ({
                    /** @description In the unit of the chart. */
                    value: number;
                    expr: string;
                    /** @description The number as people read it. */
                    text: string;
                } | null)[];
            }[];
        };
        ReportChoices: {
            formats: ("docx" | "pptx" | "xlsx")[];
            kinds: {
                /** @enum {string} */
                kind: "annual" | "half" | "quarter" | "month" | "week";
                languages: ("zh" | "en")[];
                /** @description The newest first */
                periods: {
                    period: string;
                    over: boolean;
                }[];
            }[];
        };
        ReportComparison: {
            left: components["schemas"]["StoredReport"];
            right: components["schemas"]["StoredReport"];
            counts: {
                same: number;
                changed: number;
                only_left: number;
                only_right: number;
            };
            figures: {
                name: string;
                /** @enum {string} */
                state: "same" | "changed" | "only_left" | "only_right";
                left: {
                    number: number;
                    expr: string;
                    value: number | null;
                    text: string;
                } | null;
                right: {
                    number: number;
                    expr: string;
                    value: number | null;
                    text: string;
                } | null;
                /** @description After minus before, in the unit of both. */
                difference: number | null;
                text: string;
            }[];
            sections: {
                title: string;
                /** @enum {string} */
                state: "same" | "changed" | "only_left" | "only_right";
                reworded: {
                    left: string;
                    right: string;
                }[];
                /** @description Paragraphs that say the same of other numbers. */
                renumbered: number;
            }[];
        };
        ReportDetail: {
            id: number;
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            period: string;
            /** @enum {string} */
            language: "zh" | "en";
            /** @enum {string} */
            format: "docx" | "pptx" | "xlsx";
            /** @description Conditions of the figure language; empty for all that the writer sees. */
            conditions: string;
            /** @description Whose rows its figures count, in words. */
            scope: string;
            /** @description Whether figures of the asker count the same rows. */
            same_rows: boolean;
            title: string;
            business_day: string;
            /** @description As far as records reach that do not hang on the ledger. */
            asked_on: string;
            /** @description Of the ledger, whose knowledge its figures are. */
            version: number;
            /** @description Null for the command line. */
            writer: string | null;
            /** @description An instant, ISO 8601 */
            written_at: string;
            figures: number;
            file_name: string;
            file_bytes: number;
            file_sha256: string;
            /** @description False for an old draft, of which only the figures are kept. */
            has_file: boolean;
            /** @enum {string} */
            state: "draft" | "issued" | "superseded" | "withdrawn";
            issue: {
                number: string;
                issuer: string;
                /** @description An instant, ISO 8601 */
                issued_at: string;
                note: string;
                supersedes: {
                    id: number;
                    number: string;
                } | null;
                superseded_by: {
                    id: number;
                    number: string;
                } | null;
            } | null;
            withdrawal: {
                reason: string;
                withdrawer: string;
                /** @description An instant, ISO 8601 */
                withdrawn_at: string;
            } | null;
            /** @description The issued report that a draft would supersede. */
            takes_place_of: {
                id: number;
                number: string;
            } | null;
        };
        ReportDrift: {
            /** @description Of the ledger as it is now. */
            version: number;
            figures: number;
            drifted: {
                number: number;
                expr: string;
                name: string;
                before: {
                    value: number | null;
                    text: string;
                };
                after: {
                    value: number | null;
                    text: string;
                };
                /** @description After minus before, in the unit of both. */
                difference: number | null;
                text: string;
            }[];
            /** @description How many have the value they had, by a definition that was worded anew. */
            redefined: number;
        };
        ReportFigure: {
            number: number;
            expr: string;
            name: string;
            value: number | null;
            unit: string;
            text: string;
            /** @description As it stands in the report. */
            printed: string;
            definition_hash: string;
            readonly verdicts: string[];
        };
        ReportFigures: {
            total: number;
            figures: components["schemas"]["ReportFigure"][];
        };
        ReportRequest: {
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            period: string;
            /** @enum {string} */
            language: "zh" | "en";
            /** @enum {string} */
            format: "docx" | "pptx" | "xlsx";
            /** @description Conditions, for example region=浙江,series=A */
            where?: string;
            /**
             * @description YYYY-MM-DD
             * @example 2025-10-15
             */
            as_of?: string;
            /** @description Word: puts at the end what each number is and how it is defined. */
            appendix?: boolean;
        };
        ReportTemplate: {
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            /** @enum {string} */
            language: "zh" | "en";
            /** @description Of the newest version; 0 where nobody ever saved one. */
            number: number;
            /** @description False where the built-in template holds. */
            own: boolean;
            /** @description The program brought another built-in template since this one was made from it. */
            built_in_changed: boolean;
            note: string;
            /** @description Null for the command line, and where nobody saved any. */
            saved_by: string | null;
            saved_at: string | null;
            text: string;
            built_in: string;
            /** @description The newest first. */
            versions: components["schemas"]["ReportTemplateVersion"][];
        };
        ReportTemplatePreview: {
            problems: components["schemas"]["ReportTemplateProblem"][];
            /** @description What the report would say; null where it has problems, and where the period holds no sales. */
            blocks: components["schemas"]["ReportBlock"][] | null;
            business_day: string | null;
        };
        ReportTemplatePreviewed: {
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            /** @enum {string} */
            language: "zh" | "en";
            /** @description 2025, 2025H1, 2025Q3, 2025-07, 2025W30; that of today where none is named */
            period?: string;
            text: string;
        };
        ReportTemplateProblem: {
            code: string;
            /** @description From 1. */
            line: number;
            /** @description From 1; a rare character is one column. */
            column: number;
            /** @description From 0, in UTF-16 units as editors count. */
            offset: number;
            length: number;
            /** @description In the language of the request. */
            message: string;
            /** @description What was meant, perhaps. */
            nearest?: string[];
        };
        ReportTemplateSaved: {
            number: number;
        };
        ReportTemplateState: {
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            /** @enum {string} */
            language: "zh" | "en";
            /** @description Of the newest version; 0 where nobody ever saved one. */
            number: number;
            /** @description False where the built-in template holds. */
            own: boolean;
            /** @description The program brought another built-in template since this one was made from it. */
            built_in_changed: boolean;
            note: string;
            /** @description Null for the command line, and where nobody saved any. */
            saved_by: string | null;
            saved_at: string | null;
        };
        ReportTemplateText: {
            number: number;
            text: string;
        };
        ReportTemplateVersion: {
            number: number;
            /** @description From this version on the built-in template held. */
            built_in: boolean;
            note: string;
            /** @description Null for the command line. */
            saved_by: string | null;
            /** @description An instant, ISO 8601 */
            saved_at: string;
        };
        ReportTemplates: {
            templates: components["schemas"]["ReportTemplateState"][];
        };
        Reports: {
            total: number;
            reports: components["schemas"]["StoredReport"][];
        };
        /** @enum {string} */
        Role: "manager" | "supervisor" | "seller" | "operations" | "finance" | "reader" | "administrator";
        Session: {
            person: {
                id: number;
                name: string;
                role: components["schemas"]["Role"];
                /** @description Whom the person stands in for today */
                acts_for: string | null;
            } | null;
            company: {
                name: string;
                sample: boolean;
                /** @enum {string} */
                tax_basis: "without_tax" | "with_tax";
                up_is_red: boolean;
            };
            setup_needed: boolean;
            /** @description Where one may sign in besides. */
            providers: {
                /** @enum {string} */
                key: "openid" | "wecom" | "dingtalk" | "feishu";
                name: {
                    zh: string;
                    en: string;
                };
            }[];
            /** @description After a right password: a code is still to come, or two-step verification is to be set up */
            second_step: ("code" | "set_up") | null;
            /** @description Only in the sample region: what its sign-in form offers. */
            sample_accounts?: {
                username: string;
                password: string;
                role: string;
                name: string;
            }[];
        };
        SettingDecision: {
            value: string;
            /**
             * @description Since ever without it.
             * @default null
             */
            from: string | null;
        };
        SettingHistory: {
            steps: components["schemas"]["SettingStep"][];
        };
        SettingStep: {
            value: string;
            /** @description The value in words */
            text: string;
            /** @description Null: since ever */
            from: string | null;
            /** @description An instant, ISO 8601 */
            told_at: string;
            /** @description Null for the command line */
            told_by: string | null;
            /** @description False for what was replaced or taken back */
            stands: boolean;
        };
        ShownLink: {
            token: string;
        };
        SignInLink: {
            /** @enum {string} */
            purpose: "invitation" | "reset";
            /** @description Whom it is for */
            name: string;
            /** @description What follows the address of the app. Shown this once; it is not kept */
            path: string;
            /** @description An instant, ISO 8601 */
            expires_at: string;
        };
        SignInRules: {
            /** @description Roles that cannot sign in without a second step */
            two_step_roles: ("manager" | "supervisor" | "seller" | "operations" | "finance" | "reader" | "administrator")[];
        };
        Span: {
            text: string;
            /** @description The figure whose number this text is. */
            expr?: string;
            /** @description Why the number is not clean. */
            notes?: string[];
            /** @constant */
            bold?: true;
        };
        StoredReport: {
            id: number;
            /** @enum {string} */
            kind: "annual" | "half" | "quarter" | "month" | "week";
            period: string;
            /** @enum {string} */
            language: "zh" | "en";
            /** @enum {string} */
            format: "docx" | "pptx" | "xlsx";
            /** @description Conditions of the figure language; empty for all that the writer sees. */
            conditions: string;
            /** @description Whose rows its figures count, in words. */
            scope: string;
            /** @description Whether figures of the asker count the same rows. */
            same_rows: boolean;
            title: string;
            business_day: string;
            /** @description As far as records reach that do not hang on the ledger. */
            asked_on: string;
            /** @description Of the ledger, whose knowledge its figures are. */
            version: number;
            /** @description Null for the command line. */
            writer: string | null;
            /** @description An instant, ISO 8601 */
            written_at: string;
            figures: number;
            file_name: string;
            file_bytes: number;
            file_sha256: string;
            /** @description False for an old draft, of which only the figures are kept. */
            has_file: boolean;
            /** @enum {string} */
            state: "draft" | "issued" | "superseded" | "withdrawn";
            issue: {
                number: string;
                issuer: string;
                /** @description An instant, ISO 8601 */
                issued_at: string;
                note: string;
                supersedes: {
                    id: number;
                    number: string;
                } | null;
                superseded_by: {
                    id: number;
                    number: string;
                } | null;
            } | null;
            withdrawal: {
                reason: string;
                withdrawer: string;
                /** @description An instant, ISO 8601 */
                withdrawn_at: string;
            } | null;
        };
        Trace: {
            figure: components["schemas"]["Figure"];
            formula: string;
            calculation: string;
            inputs: components["schemas"]["Figure"][];
            statements: {
                sql: string;
                parameters: unknown[];
            }[];
            settings: {
                key: string;
                name: string;
                value: string;
                text: string;
            }[];
            scope: string;
        };
        TraceRow: {
            source: string;
            document: string | null;
            line: number | null;
            date: string | null;
            customer: string | null;
            customer_code: string | null;
            region: string | null;
            product_code: string | null;
            product: string | null;
            series: string | null;
            channel: string | null;
            distributor: string | null;
            seller: string | null;
            quantity: string | null;
            amount: string | null;
            cost: string | null;
            note: string | null;
            file: string | null;
            sheet: string | null;
            row: number | null;
        };
        TraceRows: {
            total: number;
            rows: components["schemas"]["TraceRow"][];
        };
        TwoStepSecret: {
            /** @description To be typed into the app where no picture can be read */
            secret: string;
            /** @description otpauth://…, what the picture says */
            address: string;
        };
        Undone: {
            batch: number;
            ledger_version: number;
        };
        /** @enum {string} */
        Verdict: "zero_base" | "no_base" | "small_base" | "missing_month" | "partial_period" | "festival_shift" | "not_closed" | "incomplete_cost" | "unknown_calendar" | "no_records" | "no_target" | "out_of_scope";
        Verification: {
            kind: string | null;
            period: string | null;
            title: string | null;
            as_of: string;
            /** @description Whose figures were written. */
            version: number;
            version_now: number;
            figures: number;
            proven: number;
            /** @description Values that charts draw. */
            points: number;
            points_proven: number;
            drifted: {
                id: string;
                expr: string;
                name: string;
                /** @description As it was printed. */
                written: string;
                place: components["schemas"]["PlaceInDocument"];
                before: {
                    value: number | null;
                    text: string;
                };
                now: {
                    value: number | null;
                    text: string;
                };
                same_print: boolean;
                changes: {
                    arrived: {
                        total: number;
                        /** @description The first hundred by their days. */
                        rows: components["schemas"]["TraceRow"][];
                    };
                    left: {
                        total: number;
                        /** @description The first hundred by their days. */
                        rows: components["schemas"]["TraceRow"][];
                    };
                    changed: {
                        total: number;
                        /** @description The first hundred by their days. */
                        rows: {
                            before: components["schemas"]["TraceRow"];
                            after: components["schemas"]["TraceRow"];
                        }[];
                    };
                } | null;
            }[];
            edited: {
                id: string;
                expr: string;
                name: string;
                /** @description As it was printed. */
                written: string;
                place: components["schemas"]["PlaceInDocument"];
                found: string;
                /** @enum {string} */
                what: "number" | "direction";
            }[];
            unknown: {
                id: string;
                expr: string;
                name: string;
                /** @description As it was printed. */
                written: string;
                place: components["schemas"]["PlaceInDocument"] | null;
                found: string | null;
                /** @enum {string} */
                reason: "not_listed" | "bad_expression" | "definition_changed" | "out_of_scope" | "newer_version" | "other_ledger" | "list_altered" | "unreadable_point";
                message: string;
            }[];
            removed: {
                id: string;
                expr: string;
                name: string;
                /** @description As it was printed. */
                written: string;
            }[];
        };
        VerifyUpload: {
            /**
             * Format: binary
             * @description A .docx
             */
            file: string;
        };
        WithdrawalRequest: {
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signInByCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeCode"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    setUpAtSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoStepSecret"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    confirmAtSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeCode"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmedSignIn"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signInByProvider: {
        parameters: {
            query?: {
                next?: string;
            };
            header?: never;
            path: {
                provider: "openid" | "wecom" | "dingtalk" | "feishu";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go on */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    backFromProvider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "openid" | "wecom" | "dingtalk" | "feishu";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where to go on */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    identities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Identities"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    linkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "openid" | "wecom" | "dingtalk" | "feishu";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProviderAddress"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    unlinkIdentity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "openid" | "wecom" | "dingtalk" | "feishu";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    setup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstAdministrator"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    makeSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInLink"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    lookAtLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShownLink"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkInvites"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Joining"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    account: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    accountSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountSessions"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    endAccountSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    endPersonSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    beginTwoStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnProof"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoStepSecret"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    confirmTwoStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OneTimeCode"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnProof"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    endTwoStep: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnProof"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    signInRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    saveSignInRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRules"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInRules"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    catalogue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Catalogue"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    filters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filters"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    figures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FiguresQuestion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Figures"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    diff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiffQuestion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diff"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    trace: {
        parameters: {
            query: {
                /** @description A figure, for example sales:yoy{province=浙江}@2025 */
                expression: string;
                /** @description The business day from which the question is asked; today without it. */
                as_of?: string;
                /** @description The ledger version whose knowledge answers; the newest without it. */
                at_version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    traceRows: {
        parameters: {
            query: {
                /** @description A figure, for example sales:yoy{province=浙江}@2025 */
                expression: string;
                /** @description The business day from which the question is asked; today without it. */
                as_of?: string;
                /** @description The ledger version whose knowledge answers; the newest without it. */
                at_version?: number;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TraceRows"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    traceExport: {
        parameters: {
            query: {
                /** @description A figure, for example sales:yoy{province=浙江}@2025 */
                expression: string;
                /** @description The business day from which the question is asked; today without it. */
                as_of?: string;
                /** @description The ledger version whose knowledge answers; the newest without it. */
                at_version?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    board: {
        parameters: {
            query: {
                period: string;
                /** @description Conditions, for example region=浙江,series=A */
                where?: string;
                /** @description YYYY-MM-DD */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    findings: {
        parameters: {
            query?: {
                /** @description The calendar year of the business day without it. */
                period?: string;
                /** @description Conditions, for example region=浙江,series=A */
                where?: string;
                /** @description YYYY-MM-DD */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    importFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ImportUpload"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAsked"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    importState: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportJob"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    runImportAgain: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportRunAgain"];
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportAsked"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    importRejects: {
        parameters: {
            query?: {
                /** @description Of that batch; without it the first rows that came back */
                batch?: number;
                /** @description Of that kind, as a dry run has no batch */
                kind?: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    importKinds: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportKinds"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    importTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "sales" | "targets" | "people" | "customers" | "products" | "settings" | "calendar" | "regions" | "counties" | "receipts" | "receivables" | "contacts" | "satisfaction" | "issues" | "events" | "prospects" | "trainings" | "attendances" | "mentorships" | "reviews" | "appraisals" | "expenses" | "travel" | "competitors" | "price_moves";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    batches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Batches"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    undoBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Undone"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    batchRejects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    apiTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokens"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedApiToken"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    people: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["People"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    placePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlace"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    leavePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Leaving"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedPerson"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    deputies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deputies"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    nameDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDeputy"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NamedDeputy"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    revokeDeputy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySettings"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    settingHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingHistory"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    decideSetting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingDecision"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySettings"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    takeBackSetting: {
        parameters: {
            query?: {
                /** @description Since ever without it. */
                from?: string;
            };
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompanySettings"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    provisionalCounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalCounts"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    provisional: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                kind: "customers" | "products" | "people";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProvisionalPage"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    provisionalWorkbook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "customers" | "products" | "people";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    completeProvisional: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "customers" | "products" | "people";
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Completed"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    merges: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Merges"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    mergeCustomers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    mergeProposals: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    undoMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                customer: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    tellCustomersApart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CustomerPair"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        right: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    forgetCustomersApart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                left: number;
                right: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        left: number;
                        right: number;
                    };
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    months: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Months"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    lateDocuments: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateDocuments"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    closeMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reopenMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description YYYY-MM */
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthChange"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    customers: {
        parameters: {
            query?: {
                /** @description Part of a code or a name. */
                search?: string;
                /** @description A province, or a path such as 浙江/宁波: all that lies in it. */
                region?: string;
                /** @description By the purchases of the year; none: below the base band, or nothing bought. */
                tier?: "strategic" | "core" | "base" | "none";
                /** @description The code or name of a person. */
                owner?: string;
                order?: "code" | "name" | "region" | "owner" | "tier";
                descending?: string;
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Customers"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    customer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerDetail"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    revealPhone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerPhone"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    copyOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    lookAtErasureOfPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureLook"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureWish"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    copyOfContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    lookAtErasureOfContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureLook"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureWish"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erasure"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reports: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reports"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    writeReport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportChoices"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDetail"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportFile: {
        parameters: {
            query?: {
                format?: "docx" | "pptx" | "xlsx";
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportFigures: {
        parameters: {
            query?: {
                offset?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportFigures"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    verifyReport: {
        parameters: {
            query?: {
                /** @description Lists the rows behind every drift, not of the first alone. */
                rows?: "all";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["VerifyUpload"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    issueReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    withdrawReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalRequest"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredReport"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportDrift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportDrift"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportDriftRows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FigureDiff"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    compareReports: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
                other: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportComparison"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportTemplates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplates"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "annual" | "half" | "quarter" | "month" | "week";
                language: "zh" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplate"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    saveReportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "annual" | "half" | "quarter" | "month" | "week";
                language: "zh" | "en";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReportTemplateVersion"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateSaved"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    resetReportTemplate: {
        parameters: {
            query: {
                /** @description The version that it was made from; 0 for none. */
                based_on: number;
            };
            header?: never;
            path: {
                kind: "annual" | "half" | "quarter" | "month" | "week";
                language: "zh" | "en";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateSaved"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    reportTemplateVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: "annual" | "half" | "quarter" | "month" | "week";
                language: "zh" | "en";
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplateText"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    previewReportTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportTemplatePreviewed"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportTemplatePreview"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    auditFile: {
        parameters: {
            query?: {
                /** @description Holds each number against the ledger too. */
                against_ledger?: "true";
                /** @description The business day from which the ledger is asked; today without it. */
                as_of?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AuditUpload"];
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditedFile"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    annotateFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["AuditUpload"];
            };
        };
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    operations: {
        parameters: {
            query?: {
                person?: number;
                action?: "setup" | "setup_link_made" | "sign_in" | "sign_in_failed" | "sign_out" | "sessions_ended" | "identity_linked" | "identity_unlinked" | "second_step_failed" | "recovery_code_used" | "two_step_on" | "two_step_off" | "recovery_codes_renewed" | "sign_in_rules_changed" | "link_made" | "link_used" | "refused" | "login_added" | "password_changed" | "login_disabled" | "token_added" | "token_revoked" | "token_refused" | "person_changed" | "company_changed" | "setting_changed" | "deputy_named" | "deputy_revoked" | "import_asked" | "import_cancelled" | "import_failed" | "import" | "undo" | "completed" | "arrival" | "arrival_ended" | "customers_merged" | "merge_undone" | "customers_told_apart" | "apart_forgotten" | "month_closed" | "month_opened" | "report_template_saved" | "report_template_reset" | "report_written" | "report_issued" | "report_withdrawn" | "export" | "phone_shown" | "person_exported" | "person_erased" | "files_removed" | "backup" | "restore" | "migrated" | "cells_recomputed";
                way?: "browser" | "token" | "command_line" | "folder" | "program";
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description In what was acted upon; or an address, a request, a token, a folder */
                text?: string;
                /** @description A number; the newest without it */
                older_than?: number;
                newer_than?: number;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operations"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    operationChoices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationChoices"];
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
    operationsFile: {
        parameters: {
            query?: {
                person?: number;
                action?: "setup" | "setup_link_made" | "sign_in" | "sign_in_failed" | "sign_out" | "sessions_ended" | "identity_linked" | "identity_unlinked" | "second_step_failed" | "recovery_code_used" | "two_step_on" | "two_step_off" | "recovery_codes_renewed" | "sign_in_rules_changed" | "link_made" | "link_used" | "refused" | "login_added" | "password_changed" | "login_disabled" | "token_added" | "token_revoked" | "token_refused" | "person_changed" | "company_changed" | "setting_changed" | "deputy_named" | "deputy_revoked" | "import_asked" | "import_cancelled" | "import_failed" | "import" | "undo" | "completed" | "arrival" | "arrival_ended" | "customers_merged" | "merge_undone" | "customers_told_apart" | "apart_forgotten" | "month_closed" | "month_opened" | "report_template_saved" | "report_template_reset" | "report_written" | "report_issued" | "report_withdrawn" | "export" | "phone_shown" | "person_exported" | "person_erased" | "files_removed" | "backup" | "restore" | "migrated" | "cells_recomputed";
                way?: "browser" | "token" | "command_line" | "folder" | "program";
                /** @description YYYY-MM-DD */
                from?: string;
                /** @description YYYY-MM-DD */
                to?: string;
                /** @description In what was acted upon; or an address, a request, a token, a folder */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv; charset=utf-8": string;
                };
            };
            /** @description Default Response */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
            /** @description Default Response */
            "5XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorAnswer"];
                };
            };
        };
    };
}
