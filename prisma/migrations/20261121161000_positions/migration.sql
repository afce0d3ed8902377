-- CreateTable
CREATE TABLE "Position" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "symbol" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL,
    "structure" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "openedWith" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "units" INTEGER NOT NULL,
    "credit" REAL NOT NULL,
    "cashSettled" BOOLEAN NOT NULL,
    "closedAt" DATETIME,
    "notes" TEXT NOT NULL,
    "tags" TEXT NOT NULL,
    "exits" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);

-- CreateTable
CREATE TABLE "PositionLeg" (
    "positionId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    "strike" REAL NOT NULL,
    "expiry" TEXT NOT NULL,
    "settlement" TEXT NOT NULL,
    "settlesAt" DATETIME NOT NULL,
    "style" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "entryPrice" REAL NOT NULL,

    PRIMARY KEY ("positionId", "place"),
    CONSTRAINT "PositionLeg_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PositionFill" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "positionId" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "quantity" INTEGER NOT NULL,
    "price" REAL NOT NULL,
    "shares" INTEGER NOT NULL,
    "cash" REAL NOT NULL,
    "note" TEXT NOT NULL,
    CONSTRAINT "PositionFill_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PositionMark" (
    "positionId" TEXT NOT NULL,
    "asOf" DATETIME NOT NULL,
    "snapshotId" TEXT NOT NULL,
    "spot" REAL NOT NULL,
    "value" REAL,
    "unrealised" REAL,
    "reason" TEXT,
    "legs" TEXT NOT NULL,
    "exits" TEXT NOT NULL,

    PRIMARY KEY ("positionId", "asOf"),
    CONSTRAINT "PositionMark_positionId_fkey" FOREIGN KEY ("positionId") REFERENCES "Position" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Position_symbol_source_closedAt_idx" ON "Position"("symbol", "source", "closedAt");

-- CreateIndex
CREATE INDEX "Position_openedAt_id_idx" ON "Position"("openedAt", "id");

-- CreateIndex
CREATE INDEX "PositionFill_positionId_id_idx" ON "PositionFill"("positionId", "id");


