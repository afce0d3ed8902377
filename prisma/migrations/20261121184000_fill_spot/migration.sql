-- AlterTable
ALTER TABLE "PositionFill" ADD COLUMN "spot" REAL;
