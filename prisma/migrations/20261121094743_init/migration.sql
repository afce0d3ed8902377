-- CreateTable
CREATE TABLE "Snapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "contentHash" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "asOf" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "spot" REAL NOT NULL,
    "previousClose" REAL,
    "contracts" INTEGER NOT NULL,
    "accepted" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "metadata" TEXT NOT NULL,
    "columns" BLOB NOT NULL,
    "quality" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "DerivedMetrics" (
    "snapshotId" TEXT NOT NULL,
    "methodVersion" TEXT NOT NULL,
    "netGex" REAL NOT NULL,
    "grossGex" REAL NOT NULL,
    "netDex" REAL NOT NULL,
    "netVex" REAL NOT NULL,
    "netChex" REAL NOT NULL,
    "gammaFlip" REAL,
    "callWall" REAL,
    "putWall" REAL,
    "expectedMove" REAL,
    "volumeOi" REAL,
    "phase" TEXT NOT NULL,

    PRIMARY KEY ("snapshotId", "methodVersion"),
    CONSTRAINT "DerivedMetrics_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PriceBar" (
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "interval" TEXT NOT NULL,
    "start" DATETIME NOT NULL,
    "open" REAL NOT NULL,
    "high" REAL NOT NULL,
    "low" REAL NOT NULL,
    "close" REAL NOT NULL,
    "volume" REAL,
    "asOf" DATETIME NOT NULL,

    PRIMARY KEY ("symbol", "source", "interval", "start")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "snapshotId" TEXT,
    "asOf" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "Event_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Snapshot_contentHash_key" ON "Snapshot"("contentHash");

-- CreateIndex
CREATE INDEX "Snapshot_symbol_source_asOf_id_idx" ON "Snapshot"("symbol", "source", "asOf", "id");

-- CreateIndex
CREATE INDEX "Snapshot_symbol_sample_asOf_id_idx" ON "Snapshot"("symbol", "sample", "asOf", "id");

-- CreateIndex
CREATE INDEX "Snapshot_asOf_id_idx" ON "Snapshot"("asOf", "id");

-- CreateIndex
CREATE INDEX "Event_snapshotId_idx" ON "Event"("snapshotId");
