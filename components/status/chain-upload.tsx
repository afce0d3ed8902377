'use client';

import { useState } from 'react';
import { Panel } from '@/components/panel/panel.tsx';
import './status.css';
import { UploadResult, uploadSentence } from './upload-result.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useUploads } from './use-uploads.ts';

/** Import by dropping or choosing files: each is sent as it is, and says what came of it. */
export function ChainUpload() {
  const [token, setToken] = useState('');
  const { uploads, add } = useUploads(token);
  const isOver = useFileDrop(add);
  const outcomes = uploads.filter(({ state }) => state.kind === 'stored' || state.kind === 'refused');
  const last = outcomes.at(-1);
  const asksForToken = uploads.some(({ state }) => state.kind === 'refused' && state.code === 'unauthorized');
  return (
    <Panel
      id="import"
      title="Import"
      about="nothing is stored unless the whole file can be read"
      clock={null}
    >
      <div className={isOver ? 'drop over' : 'drop'}>
        <p>
          <b>Drop chain files here</b>, or anywhere on this page
        </p>
        <label className="btn primary choose">
          Choose files
          <input
            type="file"
            multiple
            className="sr"
            onChange={(event) => {
              add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
        <p className="cap">
          Cboe quote table (CSV), Cboe delayed quotes (JSON), chains of Tradier, Schwab, Polygon and Yahoo
          (JSON) and this program’s own JSON, recognised by content; gzip or plain, at most 16 MiB each.
        </p>
      </div>
      {asksForToken ? (
        <label className="token">
          Token of this server for writes
          <input
            type="password"
            className="field l"
            autoComplete="off"
            value={token}
            onChange={(event) => setToken(event.target.value)}
          />
        </label>
      ) : null}
      <ul className="uploads">
        {uploads.map(({ id, name, state }) => (
          <li key={id}>
            <UploadResult name={name} state={state} />
          </li>
        ))}
      </ul>
      <p className="sr" role="status">
        {last === undefined || last.state.kind === 'waiting' || last.state.kind === 'sending'
          ? ''
          : uploadSentence(last.name, last.state)}
      </p>
    </Panel>
  );
}
