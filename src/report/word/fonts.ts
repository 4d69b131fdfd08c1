// The fonts of documents. Word gets names, and finds its own; charts are drawn here and need files.

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Files for drawing: regular and bold, every character of GBK. */
export const chartFonts = {
  family: 'Noto Sans SC',
  files: [
    require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
  ],
};

const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** 正文宋体，标题黑体: the fonts that a Chinese report is set in. */
export const bodyFont = { ...latin, eastAsia: '宋体' };
export const headingFont = { ...latin, eastAsia: '黑体' };
