'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendJson } from './send-json.ts';

interface PositionNotesProps {
  readonly id: string;
  readonly notes: string;
  readonly tags: readonly string[];
}

const wordsOf = (text: string) => [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];

/** Notes and tags of a position, saved on request. */
export function PositionNotes({ id, notes, tags }: PositionNotesProps) {
  const router = useRouter();
  const [text, setText] = useState(notes);
  const [words, setWords] = useState(tags.join(' '));
  const [message, setMessage] = useState('');
  const save = async () => {
    const fault = await sendJson('PATCH', `/api/v1/positions/${id}`, { notes: text, tags: wordsOf(words) });
    setMessage(fault ?? 'Saved');
    if (fault === null) router.refresh();
  };
  return (
    <div className="position-notes">
      <label className="label" htmlFor="position-notes">
        Notes
      </label>
      <textarea id="position-notes" rows={3} value={text} onChange={(event) => setText(event.target.value)} />
      <label className="label" htmlFor="position-tags">
        Tags, separated by spaces
      </label>
      <input
        id="position-tags"
        className="field l"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <button type="button" className="btn" onClick={save}>
        Save notes
      </button>
      <span className="cap" role="status">
        {message}
      </span>
    </div>
  );
}
