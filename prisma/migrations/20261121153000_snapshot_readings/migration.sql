-- CreateTable
CREATE TABLE "SnapshotReading" (
    "snapshotId" TEXT NOT NULL,
    "methodVersion" TEXT NOT NULL,
    "optionVolume" REAL,
    "reading" TEXT NOT NULL,

    PRIMARY KEY ("snapshotId", "methodVersion"),
    CONSTRAINT "SnapshotReading_snapshotId_fkey" FOREIGN KEY ("snapshotId") REFERENCES "Snapshot" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
