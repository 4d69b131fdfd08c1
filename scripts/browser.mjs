// The headless browser and the Chinese font that browser tests need: found on the machine, else installed where the rights
// allow, else said clearly. Nothing is downloaded but Debian's packages.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The path of the browser; ends the process where there is none. */
export function findBrowser() {
  const wanted = [...(found() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0) installPackages(wanted);
  const browser = found();
  if (browser && hasChineseFont()) return browser;
  console.error(`浏览器测试缺少 ${wanted.join('、')}。请安装后再试，或用环境变量 CHROMIUM 指明浏览器。`);
  console.error(
    `Browser tests need ${wanted.join(' and ')}. Install them (Debian: apt-get install ${wanted.join(' ')}), or set CHROMIUM.`,
  );
  process.exit(1);
}

function found() {
  const named = process.env.CHROMIUM;
  return [...(named ? [named] : []), ...(places[process.platform] ?? [])].find((path) => existsSync(path));
}

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

function installPackages(packages) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return;
  const asRoot = process.getuid() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  console.log(`正在安装 ${packages.join('、')}…… / installing ${packages.join(', ')} …`);
  run([...asRoot, 'apt-get', 'update', '-qq']);
  run([
    ...asRoot,
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    'apt-get',
    'install',
    '-o',
    'DPkg::Lock::Timeout=300',
    '-y',
    '-qq',
    '--no-install-recommends',
    ...packages,
    'fontconfig',
  ]);
}

function run([program, ...args]) {
  spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
