'use client';

import { Popover } from '@base-ui/react/popover';
import { X } from 'lucide-react';
import { useState } from 'react';
import { AsOf } from '../panel/as-of.tsx';
import { ExplanationCard } from './explanation-card.tsx';
import { type ExplanationBody, useExplanation } from './use-explanation.ts';

function CopyJson({ body }: { readonly body: ExplanationBody }) {
  const [said, setSaid] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(JSON.stringify(body, null, 2)).then(
      () => setSaid('Copied.'),
      () => setSaid('The clipboard is closed to this page: open the JSON instead.'),
    );
  return (
    <>
      <button type="button" className="btn" onClick={copy}>
        Copy as JSON
      </button>
      <span className="cap" role="status">
        {said}
      </span>
    </>
  );
}

/** What the pop-over holds: the explanation, or that it is being read, or why it cannot be. */
export function ExplanationPopup({ href }: { readonly href: string }) {
  const [tries, setTries] = useState(0);
  const state = useExplanation(href, tries);
  const title = state.status === 'ready' ? state.body.data.title : 'Explain this number';
  return (
    <>
      <div className="explanation-head">
        <Popover.Title className="title">{title}</Popover.Title>
        <Popover.Close className="btn icon ghost" aria-label="Close">
          <X aria-hidden="true" />
        </Popover.Close>
      </div>
      {state.status === 'loading' ? (
        <p className="cap reading" role="status">
          Reading the chain.
        </p>
      ) : null}
      {state.status === 'error' ? (
        <p role="alert">
          It could not be explained: {state.message}.{' '}
          <button type="button" className="btn" onClick={() => setTries(tries + 1)}>
            Try again
          </button>
        </p>
      ) : null}
      {state.status === 'ready' ? (
        <>
          <ExplanationCard explanation={state.body.data} />
          <div className="explanation-foot">
            <span className="cap">
              {state.body.meta.source}, <AsOf instant={state.body.meta.as_of} />, method{' '}
              {state.body.data.method_version}
            </span>
            <CopyJson body={state.body} />
            <a className="link cap" href={href}>
              JSON
            </a>
          </div>
        </>
      ) : null}
    </>
  );
}
