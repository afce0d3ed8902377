import type { Meta } from '@/lib/schema/meta.ts';

const BASIS = { oi: 'open interest', volume: 'volume' };
const SIGN = { naive: 'naive', short_all: 'short all', flow: 'flow' };

/** The risk notice, and by which method the page's figures were made. */
export function Footer({ meta }: { readonly meta?: Meta | undefined }) {
  return (
    <footer className="foot">
      <span>
        Education, not advice. Options can lose more than the premium paid or received; margin and assignment
        apply.
      </span>
      {meta === undefined ? null : (
        <span className="nowrap">
          Method {meta.method_version} · sign: {SIGN[meta.sign]} · basis: {BASIS[meta.basis]} · greeks:{' '}
          {meta.greeks}
        </span>
      )}
    </footer>
  );
}
