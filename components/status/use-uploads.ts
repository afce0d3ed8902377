import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { uploadChain } from './upload-chain.ts';
import type { Upload, UploadState } from './upload-result.tsx';

/** Uploads one after the other, newest batch last, and refreshes the page's own figures after each. */
export function useUploads(token: string) {
  const router = useRouter();
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const nextId = useRef(0);
  const queue = useRef(Promise.resolve());

  const report = (id: number, state: UploadState) =>
    setUploads((all) => all.map((upload) => (upload.id === id ? { ...upload, state } : upload)));

  const send = async (id: number, file: File) => {
    report(id, { kind: 'sending', share: 0 });
    const outcome = await uploadChain(file, {
      token,
      onSent: (share) => report(id, { kind: 'sending', share }),
    });
    report(id, outcome);
    if (outcome.kind === 'stored') router.refresh();
  };

  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const id = nextId.current++;
      setUploads((all) => [...all, { id, name: file.name, state: { kind: 'waiting' } }]);
      queue.current = queue.current.then(() => send(id, file));
    }
  };

  return { uploads, add };
}
