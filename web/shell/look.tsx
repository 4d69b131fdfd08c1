// antd in the app's own dress: neutral greys, one accent, system fonts, and no motion for those who want none.

import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';

const fonts = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

const token = {
  colorPrimary: '#1f4e8c',
  colorLink: '#1f4e8c',
  colorLinkHover: '#163a6b',
  colorLinkActive: '#163a6b',
  colorText: '#1c1d1f',
  colorTextSecondary: '#595b60',
  colorTextDescription: '#595b60',
  colorTextPlaceholder: '#6b6d72',
  colorError: '#8a5a00',
  colorWarning: '#8a5a00',
  colorBorder: '#c6c8cc',
  borderRadius: 4,
  controlHeight: 36,
  fontFamily: fonts,
  fontSize: 15,
  motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
};

export function Look({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={{ token }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
