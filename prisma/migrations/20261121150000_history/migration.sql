-- CreateTable
CREATE TABLE "DailyVolatility" (
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "iv30" REAL NOT NULL,
    "asOf" DATETIME NOT NULL,
    "snapshotId" TEXT,

    PRIMARY KEY ("symbol", "source", "date")
);

-- CreateTable
CREATE TABLE "MarketEvent" (
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "kind" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "amount" REAL,
    "currency" TEXT,
    "timing" TEXT,
    "status" TEXT NOT NULL,
    "updatedAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,

    PRIMARY KEY ("symbol", "source", "kind", "date")
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_DerivedMetrics" (
    "snapshotId" TEXT NOT NULL,
    "methodVersion" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" DATETIME NOT NULL,
    "spot" REAL NOT NULL,
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
    "iv30" REAL,
    "phase" TEXT NOT NULL,

    PRIMARY KEY ("snapshotId", "methodVersion"),
    CONSTRAINT "DerivedMetrics_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_DerivedMetrics" ("snapshotId", "methodVersion", "symbol", "source", "asOf", "spot", "netGex", "grossGex", "netDex", "netVex", "netChex", "gammaFlip", "callWall", "putWall", "expectedMove", "volumeOi", "phase")
SELECT m."snapshotId", m."methodVersion", s."symbol", s."source", s."asOf", s."spot", m."netGex", m."grossGex", m."netDex", m."netVex", m."netChex", m."gammaFlip", m."callWall", m."putWall", m."expectedMove", m."volumeOi", m."phase"
FROM "DerivedMetrics" m JOIN "Snapshot" s ON s."id" = m."snapshotId";
DROP TABLE "DerivedMetrics";
ALTER TABLE "new_DerivedMetrics" RENAME TO "DerivedMetrics";
CREATE INDEX "DerivedMetrics_symbol_source_methodVersion_asOf_snapshotId_idx" ON "DerivedMetrics"("symbol", "source", "methodVersion", "asOf", "snapshotId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
