/** The header that makes a browser save an answer under a name, whatever characters the name holds (RFC 6266). */
export function attachment(fileName: string): string {
  const clean = fileName.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').slice(0, 150);
  const ascii = clean.replace(/[^\x20-\x7e]/g, '_').replaceAll(/[%']/g, '_');
  const encoded = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
