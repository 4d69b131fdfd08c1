// What a browser calls itself, in two words that its owner knows it by. Order matters: most of them name others too.

const browsers: [RegExp, string][] = [
  [/MicroMessenger|WeChat/i, '微信 WeChat'],
  [/wxwork/i, '企业微信 WeCom'],
  [/DingTalk/i, '钉钉 DingTalk'],
  [/Lark|Feishu/i, '飞书 Feishu'],
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser/i, 'QQ 浏览器'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
  [/curl\//, 'curl'],
];

const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

export interface DeviceName {
  browser: string | undefined;
  system: string | undefined;
}

export function deviceName(userAgent: string): DeviceName {
  const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return { browser: first(browsers), system: first(systems) };
}
