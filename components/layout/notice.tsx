'use client';

import { TriangleAlert, X } from 'lucide-react';
import { useState } from 'react';

/** A parameter of the address that could not be used. */
interface Problem {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

interface NoticeProps {
  readonly problems: readonly Problem[];
  /** Other things the reader must know about this view, each a sentence. */
  readonly messages?: readonly string[];
}

const sentenceOf = ({ parameter, value, expected }: Problem) =>
  `${parameter}=${value} is not used: expected ${expected}. The default is shown.`;

/** What of the address could not be used, line by line, each dismissible. */
export function Notice({ problems, messages = [] }: NoticeProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const lines = [...problems.map(sentenceOf), ...messages].filter((line) => !dismissed.includes(line));
  if (lines.length === 0) return null;
  return (
    <div className="notice" role="status">
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <TriangleAlert aria-hidden="true" />
            <span>{line}</span>
            <button
              type="button"
              className="btn icon ghost"
              aria-label={`Dismiss: ${line}`}
              onClick={() => setDismissed([...dismissed, line])}
            >
              <X aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
