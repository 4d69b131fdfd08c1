// A company's name in its parts: 浙江省宁波市近水机械设备有限公司 is 近水 of the trade 机械设备 in 浙江/宁波. What only says in
// which form it is registered is left out, what tells branches apart stays.

export interface CompanyName {
  /** The place that the name gives, as a path where it is known; '' where it gives none. */
  place: string;
  brand: string;
  trade: string;
  /** `一分公司`: names with different ones are never close. */
  branch: string;
}

/** Name of a place → its path: 宁波 → 浙江/宁波. */
export type Places = ReadonlyMap<string, string>;

export function companyName(name: string, places: Places): CompanyName {
  const text = name.normalize('NFKC').toLowerCase();
  return /\p{Script=Han}/u.test(text) ? hanName(text, places) : latinName(text);
}

function hanName(text: string, places: Places): CompanyName {
  const bracketed = [...text.matchAll(brackets)].map(([, inside = '']) => inside.trim());
  const inBrackets = bracketed.map((inside) => placeAt(`${inside}^^`, places)).find((found) => found !== undefined);
  const kept = text.replace(brackets, (_, inside: string) => (isAside(inside, places) ? '' : inside));
  const plain = kept.replace(/[^\p{L}\p{N}]/gu, '');
  const [parent, branch] = branchOf(plain);
  const { place, rest } = withoutPlaces(withoutForms(parent), places);
  const [brand, trade] = tradeOf(rest);
  return { place: inBrackets && inBrackets.path.length > place.length ? inBrackets.path : place, brand, trade, branch };
}

const brackets = /[([{【〔]([^)\]}】〕]*)[)\]}】〕]/gu;

/** Places and forms in brackets are no part of the name; （新厂） is. */
function isAside(inside: string, places: Places): boolean {
  return (
    placeAt(`${inside.trim()}^^`, places)?.rest === '^^' ||
    /^(中国|集团|.*合伙|.*独资|个体.*|控股)$/u.test(inside.trim())
  );
}

const forms =
  /(有限责任公司|股份有限公司|集团有限公司|有限公司|责任公司|股份公司|集团公司|总公司|公司|有限|集团|股份|总厂|厂)$/u;

function withoutForms(text: string): string {
  const rest = text.replace(forms, '');
  return rest === text || length(rest) < 2 ? text : withoutForms(rest);
}

/** Whose branch it is, and which: what follows the form of the parent, or the branch's own word with its number. */
function branchOf(text: string): [parent: string, branch: string] {
  const [, parent, branch] = /^(.{2,}?公司)(.+)$/u.exec(text) ?? [];
  if (parent && branch) return [parent, branch];
  const at = text.search(
    /(第?[一二三四五六七八九十百\d]*|[东南西北新老]?)(分公司|分厂|分店|分行|支行|办事处|经营部|营业部|门市部|门店|店)$/u,
  );
  return at > 1 ? [text.slice(0, at), text.slice(at)] : [text, ''];
}

function withoutPlaces(text: string, places: Places): { place: string; rest: string } {
  let place = '';
  let rest = text;
  for (let found = placeAt(rest, places); found; found = placeAt(rest, places)) {
    place = found.path.startsWith(place) ? found.path : `${place}/${found.path}`;
    rest = found.rest;
  }
  return { place, rest };
}

/** The place with which a text begins, as long as something is left for a name. */
function placeAt(text: string, places: Places): { path: string; rest: string } | undefined {
  const characters = [...text];
  for (let size = Math.min(5, characters.length - 2); size >= 2; size--) {
    const path = places.get(characters.slice(0, size).join(''));
    if (path === undefined) continue;
    const after = characters.slice(size).join('');
    const rest = after.replace(/^(维吾尔自治区|壮族自治区|回族自治区|自治区|特别行政区|省|市|县|区)/u, '');
    return { path, rest: length(rest) >= 2 ? rest : after };
  }
  const [, name, rest] = /^(\p{Script=Han}{2,3}?)市(.{2,})$/u.exec(text) ?? [];
  return name && rest ? { path: name, rest } : undefined;
}

const trades =
  /(精密|机械|设备|机电|电气|电器|电子|电力|科技|技术|贸易|商贸|工贸|实业|工业|制造|材料|建材|建筑|建设|工程|五金|化工|食品|医药|医疗|器械|仪器|仪表|物资|物流|信息|网络|软件|服饰|纺织|塑料|包装|环保|能源|汽车|配件|农业|商业|投资|控股|发展|服务|销售|供应链|自动化|智能|装备|仓储|泵业|纸业|药业|酒业|矿业|乳业)$/u;

function tradeOf(text: string): [brand: string, trade: string] {
  const brand = text.replace(trades, '');
  if (brand === text || length(brand) < 2) return [text, ''];
  const [shorter, trade] = tradeOf(brand);
  return [shorter, trade + text.slice(brand.length)];
}

const latinForms = new Set(
  'co ltd limited inc llc corp corporation company gmbh plc pte sa ag bv srl spa kg the'.split(' '),
);

function latinName(text: string): CompanyName {
  const words = text
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .split(/[^\p{L}\p{N}]+/u);
  const kept = words.filter((word) => word !== '' && !latinForms.has(word));
  return { place: '', brand: (kept.length > 0 ? kept : words).join(' ').trim(), trade: '', branch: '' };
}

function length(text: string): number {
  return [...text].length;
}
