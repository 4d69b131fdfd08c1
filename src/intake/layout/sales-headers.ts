// The headers of the ledger's columns, as the programs print them from which ledgers come: 用友, 金蝶, 管家婆, 速达, 浪潮, SAP,
// tills and shops. In order of preference; what is left out is left out for a reason that stands beside it.

export const salesHeaders: Record<string, string> = {
  // A 序号 counts the rows of the export, so it numbers no line; a contract is a document only where nothing nearer is there.
  document:
    '单据编号 单据号 单号 订单编号 订单号 订单ID 销售单号 销售订单号 出库单号 发货单号 发票号 发票号码 单据编码 销售出库单号 销货单号 销货单编号 销售单编号 销售订单编号 出库单编号 发货单编号 送货单号 提单号 销售发票号 交易单号 交易号 交易流水号 流水号 销售流水号 小票号 小票单号 结账单号 开票凭证 出具发票凭证 销售凭证 凭证编号 凭证号 凭证号码 凭证字号 合同号 合同编号 order_number order_no order_id document_number document_no invoice_no billing_document billing_doc sales_document sales_doc sales_order invoice_number invoice_id invoice voucher_no voucher_number receipt_no receipt_number transaction_id transaction_no transaction_number bill_no bill_number so_number so_no order',
  line: '行号 行项目号 行项目 项次 分录号 明细行号 分录行号 单据行号 订单行号 行项目编号 line_number line_no line_item line_id billing_item sales_document_item',
  date: '日期 订单日期 单据日期 下单日期 销售日期 业务日期 开单日期 制单日期 交易日期 下单时间 订单时间 销货日期 录单日期 记账日期 过账日期 凭证日期 成交日期 成交时间 交易时间 销售时间 开单时间 营业日期 营业日 结账日期 结账时间 收银日期 消费日期 消费时间 付款时间 支付时间 发货日期 出库日期 开票日期 出具发票日期 order_date document_date transaction_date order_time billing_date billing_dt posting_date doc_date bill_date sales_date order_datetime transaction_time date invoice_date ship_date',
  // Whoever receives the goods (收货单位) need not be who buys.
  customer:
    '客户名称 客户 客户全称 客户简称 购货单位 购买方 往来单位 客户名 客户全名 购货单位名称 购货客户 购货方 购货方名称 购买单位 购买方名称 购方名称 购方单位 往来单位名称 往来单位全名 往来户 往来户名称 单位全名 单位名称 客商 客商名称 客商全称 订货客户 订货单位 需方 需方单位 买方 买方名称 买家 买家名称 售达方名称 售达方描述 开票客户 开票单位 顾客 顾客名称 会员名称 会员姓名 customer_name client customer name_1 sold_to_party_name name_of_sold_to_party sold_to_name customer_full_name client_name account_name company_name buyer_name buyer party_name bill_to_name bill_to_customer',
  customer_code:
    '客户编码 客户编号 客户代码 客户ID 客户号 客户助记码 购货单位编码 购货单位编号 购货单位代码 往来单位编码 往来单位编号 往来单位代码 往来户编码 往来户编号 单位编号 单位编码 客商编码 客商编号 客商代码 售达方 售达方编码 付款方 会员号 会员编号 会员卡号 会员ID 顾客编号 customer_id customer_no customer_number cust_id cust_no cust_code sold_to_party sold_to sold_to_pt payer bill_to_party account_number account_no client_id client_code client_no buyer_id member_id user_id',
  region:
    '区域 地区 销售区域 所属区域 行政区划 区域名称 地区名称 所属地区 客户区域 客户地区 客户所属区域 大区 销售大区 片区 销售片区 sales_region sales_territory territory',
  province:
    '省 省份 省/自治区 省市自治区 省级 所在省 所在省份 客户省份 省份名称 省(直辖市) 省/直辖市 客户所在省 客户所在省份 收货省份 收货人省份 买家省份 state state_province province_name',
  city: '市 城市 地市 地级市 所在市 所在城市 客户城市 城市名称 客户所在市 客户所在城市 收货城市 收货人城市 买家城市 city_name',
  county:
    '县 区县 县区 县级 区/县 所在区县 县(区) 区(县) 县(市、区) 县市区 区县名称 所属区县 客户区县 收货区县 district county_name',
  // A 规格型号 says which size, and many products share one.
  product_code:
    '产品编码 产品编号 产品代码 产品ID 产品型号 商品编码 商品编号 物料编码 物料号 存货编码 货号 型号 SKU 商品代码 商品货号 商品ID 商品条码 商品条形码 条码 条形码 存货代码 存货编号 物料代码 物料编号 物料长代码 货品编码 货品编号 货品代码 产品货号 款号 料号 品号 product_id product_no product_number material material_number material_no material_code sku_id sku_code sku_no item_code item_no item_number item_id part_number part_no goods_id goods_no goods_code stock_code barcode upc article_number',
  product:
    '产品名称 产品 商品名称 商品 物料名称 存货名称 货品名称 品名 商品全名 商品全称 商品名 产品名 产品全名 物料描述 物料 物料短文本 存货 存货全名 货品 货品全名 货物名称 货物或应税劳务名称 货物或应税劳务、服务名称 品名规格 品名及规格 商品描述 产品描述 商品标题 宝贝标题 product_name item product product_description material_description material_desc item_name item_description item_desc goods_name article_name description',
  series:
    '系列 产品系列 产品线 系列名称 商品系列 产品大类 商品大类 产品分类 商品分类 产品类别 商品类别 存货分类 存货大类 存货类别 货品分类 物料分类 物料组 物料组描述 product_series product_line product_family product_category product_group material_group product_type',
  channel:
    '渠道 销售渠道 渠道类型 客户类型 渠道名称 分销渠道 业务渠道 客户渠道 销售平台 sales_channel distribution_channel distr_channel channel_name channel_type',
  distributor:
    '经销商 经销商名称 分销商 代理商 分销商名称 代理商名称 经销单位 一级经销商 所属经销商 dealer dealer_name distributor_name reseller',
  // Who makes out a document (制单人) is not who sells.
  seller:
    '业务员 销售员 销售人员 销售代表 客户经理 销售负责人 业务员名称 业务员姓名 业务人员 业务员全名 销售员名称 销售员姓名 业务代表 业务经理 销售经理 销售雇员 职员 职员名称 职员全名 经手人 经手人全名 经办人 营业员 营业员名称 导购员 导购 促销员 所属业务员 跟进人 salesperson sales_rep sales_rep_name sales_person_name sales_representative sales_employee salesman account_manager',
  quantity:
    '数量 销售数量 出库数量 件数 实发数量 发货数量 销货数量 开票数量 已开票数量 销量 销售量 主数量 基本数量 基本单位数量 主单位数量 计价数量 订货数量 订购数量 订单数量 交易数量 成交数量 购买数量 商品数量 qty order_quantity order_qty billed_quantity billed_qty billing_quantity sales_quantity sales_qty invoiced_quantity invoiced_qty quantity_sold qty_sold units_sold units',
  list_price: '标价 目录价 原价 标准价 市场价 吊牌价 牌价 零售价 建议零售价 标准售价 目录单价 msrp retail_price',
  // A price with tax is none without, so 含税单价 is left out.
  price:
    '单价 销售单价 成交单价 价格 无税单价 不含税单价 未税单价 本币单价 本币无税单价 销售价 销售价格 售价 成交价 结算价 结算单价 实际单价 折后单价 商品单价 unit_price price_per_unit net_price sales_price selling_price',
  discount:
    '折扣率 折扣 扣率 折扣率% 折扣率(%) 折扣% 折扣(%) 扣率% 扣率(%) discount% discount(%) discount_rate discount_pct discount_percent',
  // 原币金额 may be in dollars; totals of orders (order_total, total_amount) repeat on each line, or hold what a discount takes off.
  amount:
    '不含税金额 未税金额 无税金额 本币无税金额 本币不含税金额 不含税销售额 无税销售额 不含税销售金额 不含税收入 销售净额 销售净值 净额 净值 销售额 销售金额 金额 订单金额 成交金额 本币金额 销售收入 主营业务收入 营业收入 营业额 销货金额 出库金额 发货金额 开票金额 结算金额 实收金额 实付金额 实际金额 折后金额 交易金额 交易额 成交额 商品金额 sales net_amount revenue net_value net_sales net_revenue net_sales_amount sales_amount sales_value net_val amount_in_local_currency amount_in_local_cur amount_in_lc line_total extended_price extended_amount',
  cost: '成本金额 销售成本 成本额 成本 主营业务成本 营业成本 结转成本 出库成本 成本总额 成本合计 cost_amount cost_of_sales cost_of_goods_sold cogs',
  sale_date: '原销售日期 原单日期 原订单日期 原单据日期 original_sale_date',
  origin:
    '原单号 原单据号 原单据编号 源单号 源单编号 源单据号 原销售单号 原销售单据号 原订单号 原出库单号 原发票号 原蓝字单号 蓝字单号 对应蓝字单号 关联单号 关联单据号 退货原单号 original_document original_document_no original_order original_order_no original_invoice',
  // Recognised for filters and expressions, and kept out of the amount; the ledger has one date and one amount.
  delivery_date:
    '交货日期 发货日期 出库日期 送货日期 要求交货日期 计划交货日期 实际发货日期 ship_date shipping_date requested_delivery_date',
  invoice_date: '开票日期 出具发票日期 发票日期',
  amount_with_tax:
    '含税金额 价税合计 含税销售额 金额(含税) 含税销售金额 本币价税合计 本币含税金额 含税总额 含税合计 价税合计金额 gross_amount amount_incl_tax amount_including_tax gross_sales',
  type: '单据类型 订单类型 业务类型 单据类别 业务类别 销售类型 交易类型 凭证类型 开票类型 出具发票类型 billing_type document_type doc_type order_type sales_document_type transaction_type',
  status: '订单状态 单据状态 状态 审核状态 交易状态 审批状态 order_status document_status',
};
