// Why an archive is turned down, in words.

import { Refusal } from '../../base/errors.ts';

export function damaged(file: string): Refusal {
  return new Refusal(
    'archive_damaged',
    {
      zh: `“${file}”不完整或已损坏，解不开，没有导入任何内容。请重新导出或重新下载后再导入。`,
      en: `"${file}" is incomplete or damaged and cannot be unpacked; nothing was imported. Export or download it again.`,
    },
    { file },
  );
}

export function locked(file: string): Refusal {
  return new Refusal(
    'archive_encrypted',
    {
      zh: `压缩包“${file}”加了密码。请解压后导入里面的文件，或重新打包、不设密码。`,
      en: `The archive "${file}" has a password. Unpack it and import the files, or pack it without one.`,
    },
    { file },
  );
}

export function nestedArchive(file: string): Refusal {
  return new Refusal(
    'nested_archive',
    {
      zh: `“${file}”是压缩包里的压缩包，不再往里解。请先解压，再导入里面的文件。`,
      en: `"${file}" is an archive in an archive, which is not unpacked. Unpack it first and import the files in it.`,
    },
    { file },
  );
}

export function emptyContainer(file: string): Refusal {
  return new Refusal(
    'archive_empty',
    { zh: `“${file}”里没有可以导入的文件。`, en: `There are no files to import in "${file}".` },
    { file },
  );
}

export function tooManyFiles(file: string, limit: number): Refusal {
  return new Refusal(
    'too_many_files',
    {
      zh: `“${file}”里的文件太多，一次最多 ${limit} 个。请分几次导入。`,
      en: `"${file}" holds too many files; at most ${limit} are taken at a time. Import them in several parts.`,
    },
    { file, limit },
  );
}

export function tooLarge(file: string, limitBytes: number): Refusal {
  const size = limitBytes >= 1024 ** 3 ? `${limitBytes / 1024 ** 3} GB` : `${Math.ceil(limitBytes / 1024 ** 2)} MB`;
  return new Refusal(
    'archive_too_large',
    {
      zh: `“${file}”解压后超过 ${size}，未予读取。请按月份或年份拆开，分次导入。`,
      en: `"${file}" unpacks to more than ${size} and was not read. Split it by month or year and import the parts.`,
    },
    { file, limit_bytes: limitBytes },
  );
}

export function suspiciousRatio(file: string): Refusal {
  return new Refusal(
    'archive_suspicious',
    {
      zh: `“${file}”的压缩比高得不像表格数据（疑似压缩炸弹），未予解压。如确是正常文件，请解压后直接导入。`,
      en: `"${file}" is packed more tightly than tables ever are (a zip bomb?) and was not unpacked. If it is sound, unpack it and import it as it is.`,
    },
    { file },
  );
}

export function linkInArchive(file: string): Refusal {
  return new Refusal(
    'archive_link',
    {
      zh: `“${file}”是快捷方式（符号链接），不是文件。请把文件本身打进压缩包。`,
      en: `"${file}" is a link, not a file. Put the file itself into the archive.`,
    },
    { file },
  );
}

export function unknownMethod(file: string): Refusal {
  return new Refusal(
    'archive_method_unknown',
    {
      zh: `“${file}”的压缩方式少见，解不开。请用普通的 ZIP 方式（Deflate）重新打包，或解压后导入。`,
      en: `"${file}" is packed by an unusual method. Pack it as an ordinary zip (deflate), or unpack it and import the file.`,
    },
    { file },
  );
}
