import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/download.ts';
import { fileAddress, reportChoicesQuery } from '../api/reports.ts';
import type { StoredReport } from '../api/shapes.ts';
import { TroubleNote } from '../ui/trouble-note.tsx';
import { useSingle } from '../ui/use-single.ts';
import { useWords } from '../words/language.tsx';

/** A button for each format; that of the kept file stands first. */
export function Downloads({ report }: { report: StoredReport }) {
  const { words, language } = useWords();
  const { data } = useQuery(reportChoicesQuery(language));
  const downloading = useMutation({
    mutationFn: (format: StoredReport['format']) => download(language, fileAddress(report.id, format)),
  });
  const start = useSingle(downloading.mutate);
  const others = (data?.formats ?? []).filter((format) => format !== report.format);
  const formats = report.has_file ? [report.format, ...others] : others;
  return (
    <>
      <span className="downloads">
        <span className="quiet">{words.reports.downloads}</span>
        {formats.map((format) => (
          <Button
            key={format}
            loading={downloading.isPending && downloading.variables === format}
            onClick={() => start(format)}
          >
            {words.reports.formats[format]}
          </Button>
        ))}
      </span>
      {downloading.error && <TroubleNote error={downloading.error} />}
    </>
  );
}
