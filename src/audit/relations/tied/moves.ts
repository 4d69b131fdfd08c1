// What comes and what goes: shops, customers, people.

export const coming = /新[增开建签入]|入职|开业|开[了出设]?$|增加|引进/;
export const going = /撤|关|流失|退|离|淘汰|注销|销户|解约|减少/;
