-- CreateTable
CREATE TABLE "SourceState" (
    "source" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "intervalMs" INTEGER NOT NULL,
    "delayMs" INTEGER NOT NULL,
    "lastAttemptAt" DATETIME,
    "lastOutcome" TEXT,
    "lastDetail" TEXT,
    "lastSuccessAt" DATETIME,
    "newestAsOf" DATETIME,
    "newestSnapshotId" TEXT,
    "nextAttemptAt" DATETIME,
    "consecutiveFailures" INTEGER NOT NULL DEFAULT 0,
    "quoteDelayMs" INTEGER,
    "clockSkewMs" INTEGER,
    "rows" INTEGER,
    "rejectedRows" INTEGER,
    "rejected" TEXT NOT NULL DEFAULT '[]',
    "backfilledAt" DATETIME,
    "backfillDetail" TEXT,

    PRIMARY KEY ("source", "symbol")
);

-- CreateTable
CREATE TABLE "SourceOutcome" (
    "source" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastAt" DATETIME NOT NULL,

    PRIMARY KEY ("source", "symbol", "outcome")
);

-- CreateTable
CREATE TABLE "Lease" (
    "name" TEXT NOT NULL PRIMARY KEY,
    "owner" TEXT NOT NULL,
    "beat" INTEGER NOT NULL,
    "renewedAt" DATETIME NOT NULL
);
