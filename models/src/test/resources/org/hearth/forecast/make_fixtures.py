"""Makes the fixtures of the forecast tests with Nixtla's statsforecast, someone else's work.

    pip install statsforecast==2.1.1
    python make_fixtures.py            # writes the CSV files beside this script

- air_passengers.csv     Box and Jenkins' airline passengers, 1949 to 1960, as statsforecast carries them
- seasonal_naive.csv     SeasonalNaive(12) of all 144 months: mean and 80% and 95% bounds, 12 months ahead
- airline_96.csv         the airline model, ARIMA(0,1,1)(0,1,1) of the logarithms of the first 96 months
- backtest.csv           SeasonalNaive(12) from 6 origins 2 months apart, 12 months ahead each: the month, what came, the bounds
"""

from pathlib import Path

import numpy as np
from statsforecast import StatsForecast
from statsforecast.models import ARIMA, SeasonalNaive
from statsforecast.utils import AirPassengersDF

HERE = Path(__file__).parent
LEVELS = [80, 95]


def bounds(table, model):
    names = {"ds": "month", "y": "counted", model: "mean"}
    names |= {f"{model}-{side}-{level}": f"{word}{level}" for level in LEVELS for side, word in (("lo", "low"), ("hi", "high"))}
    columns = ["month", "counted", "mean", "low80", "high80", "low95", "high95"]
    table = table.rename(columns=names)
    return table[[name for name in ["cutoff", *columns] if name in table]]


def save(table, name):
    table.to_csv(HERE / name, index=False, float_format="%.10g", date_format="%Y-%m-%d", lineterminator="\n")


passengers = AirPassengersDF.copy()
passengers["ds"] = passengers["ds"].dt.to_period("M").dt.to_timestamp()
save(passengers[["ds", "y"]].rename(columns={"ds": "month", "y": "passengers"}), "air_passengers.csv")

naive = StatsForecast([SeasonalNaive(season_length=12)], freq="MS")
save(bounds(naive.forecast(df=passengers, h=12, level=LEVELS), "SeasonalNaive"), "seasonal_naive.csv")

logs = passengers.head(96).assign(y=lambda table: np.log(table["y"]))
airline = ARIMA(order=(0, 1, 1), season_length=12, seasonal_order=(0, 1, 1), method="CSS-ML", alias="airline")
expected = bounds(StatsForecast([airline], freq="MS").forecast(df=logs, h=12, level=LEVELS), "airline")
expected[["mean", "low80", "high80", "low95", "high95"]] = np.exp(expected[["mean", "low80", "high80", "low95", "high95"]])
save(expected.rename(columns={"mean": "median"}), "airline_96.csv")

tested = naive.cross_validation(df=passengers, h=12, n_windows=6, step_size=2, level=LEVELS)
save(bounds(tested, "SeasonalNaive"), "backtest.csv")
