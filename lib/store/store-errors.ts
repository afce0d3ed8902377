/** The database stayed locked by another writer for as long as a caller should wait; nothing was stored. */
export class StoreBusy extends Error {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is StoreBusy {
    return value instanceof Error && value.name === 'StoreBusy';
  }
  readonly code = 'store_busy';
  override name = 'StoreBusy';
}

/** No room left on the disk or in the database file; nothing was stored. */
export class StorageFull extends Error {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is StorageFull {
    return value instanceof Error && value.name === 'StorageFull';
  }
  readonly code = 'storage_full';
  override name = 'StorageFull';
}

/** A stored snapshot does not match its content hash, or cannot be read: it is refused, never shown. */
export class CorruptSnapshot extends Error {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is CorruptSnapshot {
    return value instanceof Error && value.name === 'CorruptSnapshot';
  }
  readonly code = 'corrupt_snapshot';
  override name = 'CorruptSnapshot';
  constructor(
    readonly snapshotId: string,
    reason: string,
    options?: ErrorOptions,
  ) {
    super(`snapshot ${snapshotId} is damaged: ${reason}`, options);
  }
}

/** The database does not run with the settings that durability needs. */
export class UnsafeDatabase extends Error {
  readonly code = 'unsafe_database';
  override name = 'UnsafeDatabase';
}

/** No snapshot is stored under this id. */
export class UnknownSnapshot extends Error {
  /** By name: a server's bundles each have a class of their own, and errors cross from one to another. */
  static override [Symbol.hasInstance](value: unknown): value is UnknownSnapshot {
    return value instanceof Error && value.name === 'UnknownSnapshot';
  }
  readonly code = 'unknown_snapshot';
  override name = 'UnknownSnapshot';
  constructor(readonly snapshotId: string) {
    super(`no snapshot ${snapshotId} is stored`);
  }
}
