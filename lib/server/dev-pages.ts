type Env = Readonly<Record<string, string | undefined>>;

/** Whether pages for development are shown: by `npm run dev`, else only where `DEV_PAGES=on` says so. */
export const showsDevPages = ({ NODE_ENV, DEV_PAGES }: Env): boolean =>
  NODE_ENV === 'development' || DEV_PAGES === 'on';
